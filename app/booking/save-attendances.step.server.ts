import type { Ctx } from '#app/kernel/actor.ts';
import { auditEach } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { insertRows } from '#app/platform/save-rows.server.ts';
import { type AttendanceOutcome, minutesFor } from './attendance.ts';

export type AttendanceToSave = {
  readonly ctx: Ctx;
  readonly sessionId: string;
  readonly sessionMinutes: number;
  readonly marks: readonly {
    readonly enrolmentId: string;
    readonly personId: string | null;
    readonly organisationId: string | null;
    readonly outcome: AttendanceOutcome;
  }[];
};

/**
 * Writes who was there in many sessions that nobody marked yet, each by who marked it and when. The caller has made sure
 * that they have begun and that everybody has a seat; a closed period refuses by its trigger. Changing a mark is
 * `markAttendance`.
 */
export async function saveAttendances(tx: Tx, sessions: readonly AttendanceToSave[]): Promise<void> {
  const marks = sessions.flatMap(({ ctx, sessionId, sessionMinutes, marks: marked }) =>
    marked.map((mark) => ({
      ctx,
      row: {
        id: newId(),
        sessionId,
        ...mark,
        minutes: minutesFor(mark.outcome, sessionMinutes),
        markedAt: ctx.now.toString(),
        markedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      },
    })),
  );
  await insertRows<Prisma.AttendanceUncheckedCreateInput>(
    tx,
    'attendance',
    marks.map(({ row }) => row),
  );
  await auditEach(
    tx,
    marks.map(({ ctx, row: { enrolmentId, sessionId, outcome, minutes } }) => ({
      ctx,
      line: {
        action: 'attendance-marked',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        after: { sessionId, outcome, minutes },
      },
    })),
  );
}
