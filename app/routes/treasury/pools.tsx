/** Cost pools with their budgets. */
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { partsOf } from '#app/kernel/calendar-date.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { PoolsView } from '#app/settlement/components/pools-view.tsx';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { listPools } from '#app/settlement/pool-queries.server.ts';
import type { Route } from './+types/pools.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'board', 'office']);
  const { year } = partsOf(dateAt(ctx.now.epochMilliseconds, centreZone));
  return { pools: await listPools(booksScope(actor)), year, keepsBooks: mayKeepBooks(actor) };
}

export default function Pools({ loaderData }: Route.ComponentProps) {
  return <PoolsView {...loaderData} />;
}
