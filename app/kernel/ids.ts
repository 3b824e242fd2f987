import type { Brand } from './brand.ts';

/**
 * Ids: uuid v7 made by the application (`app/platform/new-id.server.ts`), branded per noun, so that a person's id can't
 * be handed to something that wants a membership's. At run time they are lower-case uuid strings.
 */
export type Id<Noun extends string = string> = Brand<string, `${Noun}-id`>;

// identity
export type UserId = Id<'user'>;
export type PersonId = Id<'person'>;
export type MembershipId = Id<'membership'>;
export type ApiTokenId = Id<'api-token'>;
// partners
export type OrganisationId = Id<'organisation'>;
export type AgreementId = Id<'agreement'>;
export type EmploymentId = Id<'employment'>;
// centre
export type SiteId = Id<'site'>;
export type ResourceId = Id<'resource'>;
export type PoolId = Id<'pool'>;
export type OpeningHoursId = Id<'opening-hours'>;
export type ClosureId = Id<'closure'>;
export type SafetyRuleId = Id<'safety-rule'>;
export type RateId = Id<'rate'>;
export type VatTreatmentId = Id<'vat-treatment'>;
export type PeriodId = Id<'period'>;
// catalogue
export type CourseId = Id<'course'>;
export type RequirementId = Id<'requirement'>;
export type FunctionProfileId = Id<'function-profile'>;
// credentials
export type CertificateKindId = Id<'certificate-kind'>;
export type CertificateId = Id<'certificate'>;
// scheduling
export type RunId = Id<'run'>;
export type SessionId = Id<'session'>;
export type SeatId = Id<'seat'>;
export type ResourceReservationId = Id<'resource-reservation'>;
export type PersonReservationId = Id<'person-reservation'>;
export type SeriesId = Id<'series'>;
export type OutageId = Id<'outage'>;
export type AbsenceId = Id<'absence'>;
// allocation
export type TermId = Id<'term'>;
export type GrantId = Id<'grant'>;
export type LedgerEntryId = Id<'ledger-entry'>;
// booking
export type EnrolmentId = Id<'enrolment'>;
export type WaitingEntryId = Id<'waiting-entry'>;
export type OfferId = Id<'offer'>;
export type AttendanceId = Id<'attendance'>;
export type ResultId = Id<'result'>;
export type GroupBookingId = Id<'group-booking'>;
export type PlacementId = Id<'placement'>;
// settlement, invoicing
export type CostEntryId = Id<'cost-entry'>;
export type CostPoolId = Id<'cost-pool'>;
export type PoolKeyId = Id<'pool-key'>;
export type RecurringCostId = Id<'recurring-cost'>;
export type SettlementId = Id<'settlement'>;
export type StatementId = Id<'statement'>;
export type DocumentId = Id<'document'>;
// platform
export type EventId = Id<'event'>;
export type AuditEntryId = Id<'audit-entry'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Any uuid, lower case: what the database hands out. Ids from elsewhere (imports, tests) need not be version 7. */
export function isId<I extends Id>(value: unknown): value is I {
  return typeof value === 'string' && uuid.test(value);
}

/** An id out of outside text, or null when it isn't one; upper case is accepted and lowered. */
export function parseId<I extends Id>(text: unknown): I | null {
  if (typeof text !== 'string') return null;
  const lower = text.trim().toLowerCase();
  return isId<I>(lower) ? lower : null;
}

/** An id that is known to be one, such as a column of our own database. Anything else is a bug and throws. */
export function idOf<I extends Id>(value: string): I {
  if (!isId<I>(value)) throw new TypeError(`not an id: ${JSON.stringify(value)}`);
  return value;
}
