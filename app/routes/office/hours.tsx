/** What is divided of a term, with a bar for each party. */
import { HoursOverview } from '#app/allocation/components/hours-overview.tsx';
import { listTerms, poolsInTerm, termToShow } from '#app/allocation/entitlement-queries.server.ts';
import { mayDivideHours } from '#app/allocation/policy.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Route } from './+types/hours.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['office', 'board']);
  const scope = booksScope(actor);
  const terms = await listTerms(scope);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const usual = termToShow(terms, null, today);
  const term = termToShow(terms, args.url.searchParams.get('term'), today);
  return {
    terms,
    term,
    usual,
    pools: term ? await poolsInTerm(scope, term) : [],
    divides: mayDivideHours(actor),
  };
}

export default function Hours({ loaderData }: Route.ComponentProps) {
  return <HoursOverview {...loaderData} />;
}
