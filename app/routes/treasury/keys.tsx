/** Keys and what shares weigh this quarter. */
import { quarterOf } from '#app/booking/hours-period.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { KeysView } from '#app/settlement/components/keys-view.tsx';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { lengthOf } from '#app/settlement/spread.ts';
import { keyVersions, sharesIn } from '#app/settlement/treasury-queries.server.ts';
import type { Route } from './+types/keys.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'board', 'office']);
  const scope = booksScope(actor);
  const quarter = quarterOf(dateAt(ctx.now.epochMilliseconds, centreZone));
  return {
    keys: await keyVersions(scope),
    shares: await sharesIn(scope, quarter),
    quarter: quarter.code,
    length: lengthOf(quarter),
    keepsBooks: mayKeepBooks(actor),
  };
}

export default function Keys({ loaderData }: Route.ComponentProps) {
  return <KeysView {...loaderData} />;
}
