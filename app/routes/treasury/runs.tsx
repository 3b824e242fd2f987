/** What each run of a quarter brought, by name or code. */
import { parseQuarter, quarterOf, quartersAround } from '#app/booking/hours-period.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { matchesAllWords } from '#app/kernel/text.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { RunResultsView } from '#app/settlement/components/run-results-view.tsx';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { runResults } from '#app/settlement/run-result-queries.server.ts';
import { pageOfRows } from '#app/ui/table/page-of-rows.ts';
import type { Route } from './+types/runs.ts';

const pageSize = 50;

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'board', 'office']);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const asked = parseQuarter(args.url.searchParams.get('quarter'));
  const quarter = asked ?? quarterOf(today);
  const quarters = quartersAround(today, 6, 1)
    .map(({ code }) => code)
    .reverse();
  const search = args.url.searchParams;
  const query = (search.get('q') ?? '').trim().slice(0, 100);
  const found = (await runResults(booksScope(actor), quarter, today)).filter(({ code, title }) =>
    matchesAllWords(`${code} ${title.nl} ${title.en ?? ''}`, query),
  );
  const sum = (of: (run: (typeof found)[number]) => number) => found.reduce((all, run) => all + of(run), 0);
  const { rows: runs, page, pages } = pageOfRows(found, search, pageSize);
  return {
    runs,
    page,
    pages,
    query,
    totals: {
      fees: sum(({ feesCents }) => feesCents),
      direct: sum(({ directCents }) => directCents),
      result: sum(({ resultCents, unknown }) => (unknown === 'no-costs' ? 0 : resultCents)),
    },
    quarter: asked?.code ?? '',
    quarters: quarters.includes(quarter.code) ? quarters : [quarter.code, ...quarters],
    keepsBooks: mayKeepBooks(actor),
  };
}

export default function RunResults({ loaderData }: Route.ComponentProps) {
  return <RunResultsView {...loaderData} />;
}
