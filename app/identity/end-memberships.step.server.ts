import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Tx } from '#app/platform/database.server.ts';

export type EndingMemberships = {
  readonly personId: string;
  readonly organisationId: string;
  /** The end that was set before, if any: hats that end on it move along. */
  readonly before: CalendarDate | null;
  /** The last day now; null takes the end away again. */
  readonly lastDay: CalendarDate | null;
};

/**
 * Lets the hats of somebody at an organisation end with a day, that day included. Hats that ended earlier of themselves
 * stay ended, also when the end is taken away. One that begins later ends on the day it begins.
 */
export async function endMemberships(
  tx: Tx,
  { personId, organisationId, before, lastDay }: EndingMemberships,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE membership SET valid_until = greatest(valid_from, ${lastDay}::date)
    WHERE person_id = ${personId}::uuid AND organisation_id = ${organisationId}::uuid AND ${lastDay}::date IS NOT NULL
      AND (valid_until IS NULL OR valid_until > ${lastDay}::date OR valid_until = ${before}::date)`;
  await tx.$executeRaw`
    UPDATE membership SET valid_until = NULL
    WHERE person_id = ${personId}::uuid AND organisation_id = ${organisationId}::uuid AND ${lastDay}::date IS NULL
      AND valid_until = ${before}::date`;
}
