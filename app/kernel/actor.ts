/**
 * Who acts, in which hat, and when. Every use case takes a `Ctx`; only identity/ makes one from a request.
 */
import type { Temporal } from './temporal.ts';

export type Role =
  | 'employee'
  | 'coordinator'
  | 'practice-supervisor'
  | 'teacher'
  | 'trainer'
  | 'office'
  | 'treasurer'
  | 'board';

/** One membership worn for this request: a role at an organisation. */
export type Hat = {
  membershipId: string;
  organisationId: string;
  organisationKind: 'centre' | 'company' | 'school' | 'customer';
  role: Role;
};

export type PersonActor = { kind: 'person'; personId: string; userId: string; hat: Hat };
export type TokenActor = { kind: 'token'; tokenId: string; organisationId: string; role: Role };
/** A job, the import on the command line, the demo. `name` says which, for the audit log. */
export type SystemActor = { kind: 'system'; name: string };

export type Actor = PersonActor | TokenActor | SystemActor;

/** `now` is a parameter so that rules have no clock; tests and seeding set it, requests take the platform's clock. */
export type Ctx = { actor: Actor; now: Temporal.Instant; requestId: string };
