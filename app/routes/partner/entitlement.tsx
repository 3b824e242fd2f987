/** A party's own hours: given, used and left, with every line. */
import { OwnHoursView } from '#app/allocation/components/own-hours-view.tsx';
import { ledgerLines, listTerms, ownHours, termToShow } from '#app/allocation/entitlement-queries.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Route } from './+types/entitlement.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, hat } = await requireActor(args, ['coordinator', 'teacher']);
  const scope = partnerScope(actor);
  const terms = await listTerms(scope);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const usual = termToShow(terms, null, today);
  const term = termToShow(terms, args.url.searchParams.get('term'), today);
  const pools = term ? await ownHours(scope, term) : [];
  const lines = await ledgerLines(
    scope,
    pools.map(({ divisionId }) => divisionId),
  );
  return { party: hat.organisationName, terms, term, usual, pools, lines };
}

export default function Entitlement({ loaderData }: Route.ComponentProps) {
  return <OwnHoursView {...loaderData} />;
}
