import type { Ctx } from '#app/kernel/actor.ts';
import { auditEach } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { insertRows } from '#app/platform/save-rows.server.ts';
import { keepOverride } from '#app/scheduling/keep-override.step.server.ts';
import { seatParticipants } from '#app/scheduling/seat-participants.step.server.ts';
import { enrolmentLine, enrolmentRow, type NewEnrolment } from './save-enrolment.step.server.ts';

export type EnrolmentToSave = { readonly ctx: Ctx; readonly enrolment: NewEnrolment };

/**
 * Writes many enrolments with their seats and the people's time in a handful of statements, each by who made it and when.
 * For what was judged before, on any number of runs; the caller holds `run:` and `person:` of all of them and has counted
 * the seats. Tells nobody: that is `saveEnrolment`.
 */
export async function saveEnrolments(tx: Tx, enrolments: readonly EnrolmentToSave[]): Promise<void> {
  const rows = enrolments.map(({ ctx, enrolment }) => enrolmentRow(ctx, enrolment));
  await insertRows<Prisma.EnrolmentUncheckedCreateInput>(tx, 'enrolment', rows);
  await seatParticipants(
    tx,
    enrolments.map(({ ctx, enrolment }) => ({ ...enrolment, at: ctx.now })),
  );
  for (const { ctx, enrolment } of enrolments) {
    await keepOverride(tx, ctx, { type: 'enrolment', id: enrolment.enrolmentId }, ...enrolment.setAside);
  }
  await auditEach(
    tx,
    enrolments.map(({ ctx, enrolment }, at) => ({
      ctx,
      line: enrolmentLine(enrolment, rows[at] as (typeof rows)[number]),
    })),
  );
}
