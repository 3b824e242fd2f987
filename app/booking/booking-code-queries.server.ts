/** From the code in an address to the booking it stands for, as far as the reader may see it. */
import { scopeOf, selfScope } from '#app/identity/mint-scope.server.ts';
import type { PersonActor } from '#app/kernel/actor.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import { mayAnswer, mayCancel } from './policy.ts';
import { type Booking, bookingOf } from './queries.server.ts';

export type ShownBooking = {
  readonly booking: Booking;
  /** Whose it is; null for a place without a name, and for who has left the organisation that asks. */
  readonly name: PersonName | null;
  readonly personId: string | null;
  readonly isOwn: boolean;
  /** What the reader may do, the state of the booking aside. */
  readonly mayAnswer: boolean;
  readonly mayCancel: boolean;
};

/**
 * A booking for the person it is about, for those who may know of all bookings of the organisation, and for the office;
 * null for everybody else. Trainers meet the people of their courses on the roster, not here.
 */
export async function shownBooking(
  actor: PersonActor,
  code: string,
  now: Temporal.Instant,
): Promise<ShownBooking | null> {
  const scope = bookingScope(actor);
  const coded = await findByCode(scope, code);
  const booking = coded && (await bookingOf(scope, coded.enrolmentId, now));
  if (!booking) return null;
  const { personId, organisationId, name } = coded;
  return {
    booking,
    name,
    personId,
    isOwn: personId === actor.personId,
    mayAnswer: mayAnswer(actor, organisationId),
    mayCancel: mayCancel(actor, { personId, organisationId }),
  };
}

/** In which scope someone reads single bookings: trainers only their own. */
export function bookingScope(actor: PersonActor): Scope {
  return actor.hat.role === 'trainer' ? selfScope(actor) : scopeOf(actor);
}

type Coded = {
  readonly enrolmentId: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly name: PersonName | null;
};

/** Codes are read out over the phone and typed by hand, so small letters do. */
async function findByCode(scope: Scope, code: string): Promise<Coded | null> {
  if (!/^e-[0-9a-z]{4}-[0-9a-z]{4}$/i.test(code)) return null;
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<Coded[]>`
      SELECT e.id::text AS "enrolmentId", e.organisation_id::text AS "organisationId", e.person_id::text AS "personId",
        CASE WHEN p.id IS NULL THEN NULL ELSE
          jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name
      FROM enrolment e LEFT JOIN person p ON p.id = e.person_id WHERE e.code = ${code.toUpperCase()}`,
  );
  return row ?? null;
}
