/** Costs and income, by quarter, pool and side. */
import { parseQuarter, quartersAround } from '#app/booking/hours-period.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { countedCents, EntryListView } from '#app/settlement/components/entry-list-view.tsx';
import { listEntries, poolChoices } from '#app/settlement/entry-queries.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { pageOfRows } from '#app/ui/table/page-of-rows.ts';
import type { Route } from './+types/costs.ts';

const pageSize = 50;

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'board', 'office']);
  const scope = booksScope(actor);
  const search = args.url.searchParams;
  const quarter = parseQuarter(search.get('quarter'));
  const poolId = parseId(search.get('pool'));
  const asked = search.get('side');
  const side = asked === 'cost' || asked === 'income' ? asked : null;
  const found = await listEntries(scope, { days: quarter, poolId, side });
  const { rows: entries, page, pages } = pageOfRows(found, search, pageSize);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return {
    entries,
    page,
    pages,
    totalCents: found.reduce((sum, entry) => sum + countedCents(entry), 0),
    pools: await poolChoices(scope),
    quarters: quartersAround(today, 6, 2)
      .map(({ code }) => code)
      .reverse(),
    filter: { quarter: quarter?.code ?? '', pool: poolId ?? '', side: side ?? '' },
    keepsBooks: mayKeepBooks(actor),
  };
}

export default function Costs({ loaderData }: Route.ComponentProps) {
  return <EntryListView {...loaderData} />;
}
