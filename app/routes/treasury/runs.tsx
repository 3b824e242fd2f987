/** What each run of a quarter brought. */
import { parseQuarter, quarterOf, quartersAround } from '#app/booking/hours-period.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { RunResultsView } from '#app/settlement/components/run-results-view.tsx';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { runResults } from '#app/settlement/run-result-queries.server.ts';
import type { Route } from './+types/runs.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'board', 'office']);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const quarter = parseQuarter(args.url.searchParams.get('quarter')) ?? quarterOf(today);
  const quarters = quartersAround(today, 6, 1)
    .map(({ code }) => code)
    .reverse();
  return {
    runs: await runResults(booksScope(actor), quarter),
    quarter: quarter.code,
    quarters: quarters.includes(quarter.code) ? quarters : [quarter.code, ...quarters],
    keepsBooks: mayKeepBooks(actor),
  };
}

export default function RunResults({ loaderData }: Route.ComponentProps) {
  return <RunResultsView {...loaderData} />;
}
