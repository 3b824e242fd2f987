/** The own part of the costs of the practice centre: this quarter so far, and the statements of closed quarters. */
import { quarterOf } from '#app/booking/hours-period.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { chargesOf } from '#app/invoicing/charge-queries.server.ts';
import { type ChargesReader, ChargesSection } from '#app/invoicing/components/charges-section.tsx';
import { dateAt } from '#app/kernel/wall-time.ts';
import { OwnStatementsView } from '#app/settlement/components/own-statements-view.tsx';
import { costSoFar, creditsSoFar, ownStatements } from '#app/settlement/statement-queries.server.ts';
import type { Route } from './+types/statements.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['coordinator', 'teacher']);
  const scope = partnerScope(actor);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const quarter = quarterOf(today);
  const reader: ChargesReader = actor.hat.role === 'teacher' ? 'school' : 'company';
  return {
    statements: await ownStatements(scope),
    soFar: await costSoFar(scope, quarter),
    credits: await creditsSoFar(scope, quarter, ctx.now),
    charges: await chargesOf(scope, scope.organisationId, quarter, { today, locale }),
    quarter: quarter.code,
    reader,
  };
}

export default function Statements({ loaderData }: Route.ComponentProps) {
  const { charges, reader, ...own } = loaderData;
  return (
    <OwnStatementsView
      {...own}
      chargedCents={charges.reduce((sum, { cents }) => sum + cents, 0)}
      charges={<ChargesSection charges={charges} reader={reader} />}
    />
  );
}
