/** Is a company told of bookings, or asked first: its own latest choice, else its agreement, else told. */
import type { PersonName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { PartnerScope } from '#app/platform/scope.server.ts';
import type { BookingMode } from './schema.ts';

export async function bookingModeOf(
  tx: Tx,
  organisationId: string,
  now: Temporal.Instant,
): Promise<BookingMode> {
  const instant = new Date(now.epochMilliseconds);
  const [row] = await tx.$queryRaw<{ mode: BookingMode }[]>`
    SELECT coalesce(
      (SELECT mode::text FROM booking_choice WHERE organisation_id = ${organisationId}::uuid AND chosen_at <= ${instant}::timestamptz
        ORDER BY chosen_at DESC, id DESC LIMIT 1),
      (SELECT booking_mode::text FROM agreement WHERE organisation_id = ${organisationId}::uuid
        AND app_day(${instant}::timestamptz) BETWEEN valid_from AND coalesce(valid_until, 'infinity') LIMIT 1),
      'inform') AS mode`;
  return row?.mode ?? 'inform';
}

export type BookingModeSetting = {
  readonly mode: BookingMode;
  /** The choices that were made, the latest first; none: it is what the agreement says. */
  readonly choices: readonly {
    readonly id: string;
    readonly mode: BookingMode;
    /** Epoch milliseconds. */
    readonly chosenAt: number;
    /** Null for who isn't at the company any more. */
    readonly by: PersonName | null;
  }[];
};

export function bookingModeSetting(scope: PartnerScope, now: Temporal.Instant): Promise<BookingModeSetting> {
  const { organisationId } = scope;
  return withScope(scope, async (tx) => ({
    mode: await bookingModeOf(tx, organisationId, now),
    choices: await tx.$queryRaw<BookingModeSetting['choices'][number][]>`
      SELECT b.id::text, b.mode::text AS mode, (extract(epoch FROM b.chosen_at) * 1000)::float8 AS "chosenAt",
        CASE WHEN p.id IS NULL THEN NULL ELSE
          jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS by
      FROM booking_choice b LEFT JOIN person p ON p.id = b.chosen_by_id
      WHERE b.organisation_id = ${organisationId}::uuid ORDER BY b.chosen_at DESC, b.id DESC LIMIT 20`,
  }));
}
