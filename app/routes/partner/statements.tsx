/** The own part of the costs of the practice centre: this quarter so far, and the statements of closed quarters. */
import { quarterOf } from '#app/booking/hours-period.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { OwnStatementsView } from '#app/settlement/components/own-statements-view.tsx';
import { costSoFar, ownStatements } from '#app/settlement/statement-queries.server.ts';
import type { Route } from './+types/statements.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['coordinator', 'teacher']);
  const scope = partnerScope(actor);
  const quarter = quarterOf(dateAt(ctx.now.epochMilliseconds, centreZone));
  return { statements: await ownStatements(scope), soFar: await costSoFar(scope, quarter) };
}

export default function Statements({ loaderData }: Route.ComponentProps) {
  return <OwnStatementsView {...loaderData} />;
}
