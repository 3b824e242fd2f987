import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { countHeldSeats } from '#app/scheduling/pass-held-seats.step.server.ts';
import { closeStatedDemand } from './close-stated-demand.step.server.ts';
import { goAheadIfEnough, settleBundle } from './settle-bundle.step.server.ts';

type Company = { readonly runId: string; readonly organisationId: string };

/**
 * A company that is asked who comes, and whose places are all taken by people who were enrolled otherwise (by the office,
 * on the phone), has answered: it is reminded of nothing, and nothing of it lapses. The caller holds `run:`.
 */
export async function closeFilledAsk(tx: Tx, ctx: Ctx, { runId, organisationId }: Company): Promise<void> {
  const ask = await tx.bundleAsk.findFirst({
    where: { runId, organisationId, state: 'open' },
    select: {
      id: true,
      answerBy: true,
      bundle: {
        select: {
          courseId: true,
          run: { select: { sessions: { where: { state: 'planned' }, select: { id: true } } } },
        },
      },
    },
  });
  if (!ask) return;
  const sessionIds = ask.bundle.run.sessions.map(({ id }) => id);
  const held = { sessionIds, heldForId: organisationId, heldUntil: ask.answerBy };
  if ((await countHeldSeats(tx, held)) > 0) return;
  // The run was planned for asking: whoever of the company is on it came since.
  const taken = await tx.enrolment.count({
    where: { runId, organisationId, state: { in: ['requested', 'confirmed'] } },
  });
  await tx.bundleAsk.update({
    where: { id: ask.id },
    data: { state: 'answered', taken, closedAt: new Date(ctx.now.epochMilliseconds) },
  });
  await closeStatedDemand(tx, ctx, { organisationId, courseId: ask.bundle.courseId });
  await audit(tx, ctx, {
    action: 'bundle-answered',
    subjectType: 'bundle-ask',
    subjectId: ask.id,
    after: { placed: taken, refused: 0, complete: true },
  });
  await goAheadIfEnough(tx, ctx, runId);
  if ((await tx.bundleAsk.count({ where: { runId, state: 'open' } })) === 0) {
    await settleBundle(tx, ctx, runId);
  }
}
