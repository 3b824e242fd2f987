/**
 * How long a certificate is valid, and what it is worth on a day. Certificates are kept; whether one is valid is never
 * kept but worked out for the day that is asked about: the day of the session, not the day of booking.
 *
 * Kinds (see the glossary):
 * - none: doesn't expire
 * - fixed-months: a term counted from the day of issue
 * - sliding: confirmed every few months, renewed at an outer limit (EN ISO 9606-1: every 6 months, after 3 years)
 * - employer: the employer sets the term; without one it has no end
 */
import { addDays, addMonths, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';

export const validityKinds = ['none', 'fixed-months', 'sliding', 'employer'] as const;
export type ValidityKind = (typeof validityKinds)[number];

/** The rule of a certificate type. */
export type ValidityRule = {
  readonly kind: ValidityKind;
  /** Months of a fixed term, or the outer limit of a sliding one. */
  readonly months: number | null;
  /** Months between confirmations of a sliding one. */
  readonly confirmMonths: number | null;
};

/** What a certificate says about itself. All days are included in its validity. */
export type Validity = {
  /** Last day on which it is valid; null where it does not expire. */
  readonly validUntil: CalendarDate | null;
  /** Sliding: the last confirmation. */
  readonly confirmedOn: CalendarDate | null;
  /** Sliding: the last day on which confirming helps; after it only renewal does. */
  readonly renewBy: CalendarDate | null;
};

export type HeldCertificate = Validity & {
  readonly certificateId: string;
  readonly certificateTypeId: string;
  readonly issuedOn: CalendarDate;
  readonly revoked: boolean;
};

/** A certificate counts as expiring when its last day is this near, in days. */
export const expiringDays = 90;

/**
 * The validity of a certificate issued on a day. A term ends on the same day of the month so many months later, that day
 * included, and on the last day of a month that is too short:
 *
 *     24 months from 23 November 2026   valid until 23 November 2028
 *     6 months from 31 August 2026      valid until 28 February 2027
 *
 * `untilByEmployer` is the last day that the employer set; it counts for the kind `employer` only.
 */
export function validityFrom(
  rule: ValidityRule,
  issuedOn: CalendarDate,
  untilByEmployer: CalendarDate | null = null,
): Validity {
  switch (rule.kind) {
    case 'none':
      return { validUntil: null, confirmedOn: null, renewBy: null };
    case 'employer':
      return { validUntil: untilByEmployer, confirmedOn: null, renewBy: null };
    case 'fixed-months':
      return { validUntil: monthsAfter(issuedOn, rule.months), confirmedOn: null, renewBy: null };
    case 'sliding': {
      const renewBy = monthsAfter(issuedOn, rule.months);
      return {
        validUntil: earliest(monthsAfter(issuedOn, rule.confirmMonths), renewBy),
        confirmedOn: issuedOn,
        renewBy,
      };
    }
  }
}

export type ConfirmRefusal =
  | { code: 'not-confirmable' }
  | { code: 'confirmation-too-late'; validUntil: CalendarDate }
  | { code: 'confirmation-before-issue' };

/**
 * A sliding certificate, confirmed on a day: valid for another stretch from that day, and never past the outer limit. A
 * confirmation after its last valid day comes too late (the welder takes the test again), and one before an earlier
 * confirmation changes nothing.
 */
export function confirmed(
  rule: ValidityRule,
  certificate: Validity & { readonly issuedOn: CalendarDate },
  on: CalendarDate,
): Outcome<Validity, ConfirmRefusal> {
  if (rule.kind !== 'sliding') return refuse({ code: 'not-confirmable' });
  if (on < certificate.issuedOn) return refuse({ code: 'confirmation-before-issue' });
  const { validUntil, renewBy } = certificate;
  if (validUntil !== null && on > validUntil) return refuse({ code: 'confirmation-too-late', validUntil });
  const confirmedOn = latest(certificate.confirmedOn, on);
  return ok({
    validUntil: earliest(monthsAfter(confirmedOn, rule.confirmMonths), renewBy),
    confirmedOn,
    renewBy,
  });
}

/** `missing` also where it was revoked, or is issued after the day. */
export type CertificateStatus = 'valid' | 'expiring' | 'expired' | 'missing';

/** What one certificate is worth on a day. Expiring is valid still: its last day is at most `within` days away. */
export function statusOn(
  certificate: Pick<HeldCertificate, 'issuedOn' | 'validUntil' | 'revoked'> | null | undefined,
  day: CalendarDate,
  within: number = expiringDays,
): CertificateStatus {
  if (!certificate || certificate.revoked || certificate.issuedOn > day) return 'missing';
  const { validUntil } = certificate;
  if (validUntil === null) return 'valid';
  if (validUntil < day) return 'expired';
  return validUntil <= addDays(day, within) ? 'expiring' : 'valid';
}

const worth: Readonly<Record<CertificateStatus, number>> = { missing: 0, expired: 1, expiring: 2, valid: 3 };

/**
 * The certificate of a type that is worth most on a day, with its status: people hold the expired one beside the new one.
 * Of two that are worth the same, the one that ends last.
 */
export function bestOn<C extends HeldCertificate>(
  certificates: readonly C[],
  certificateTypeId: string,
  day: CalendarDate,
  within: number = expiringDays,
): { certificate: C | null; status: CertificateStatus } {
  let best: C | null = null;
  let status: CertificateStatus = 'missing';
  for (const candidate of certificates) {
    if (candidate.certificateTypeId !== certificateTypeId) continue;
    const its = statusOn(candidate, day, within);
    const better = worth[its] - worth[status] || (best && its !== 'missing' ? endsLater(candidate, best) : 0);
    if (better > 0) {
      best = candidate;
      status = its;
    }
  }
  return { certificate: best, status };
}

/** Valid on the day, expiring or not. */
export function isHeldOn(
  certificates: readonly HeldCertificate[],
  certificateTypeId: string,
  day: CalendarDate,
): boolean {
  const { status } = bestOn(certificates, certificateTypeId, day);
  return status === 'valid' || status === 'expiring';
}

/**
 * Which organisations may see a certificate that was granted: the one the person was enrolled by, else those where the
 * person works. A later employer sees it when the person says so.
 */
export function visibleTo(enrolledBy: string | null, employedBy: readonly string[]): string[] {
  return enrolledBy === null ? [...new Set(employedBy)].sort() : [enrolledBy];
}

function endsLater(a: HeldCertificate, b: HeldCertificate): number {
  if (a.validUntil === b.validUntil) return a.issuedOn > b.issuedOn ? 1 : -1;
  if (a.validUntil === null) return 1;
  return b.validUntil !== null && a.validUntil > b.validUntil ? 1 : -1;
}

function monthsAfter(day: CalendarDate, months: number | null): CalendarDate | null {
  return months === null ? null : addMonths(day, months);
}

function earliest(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function latest(a: CalendarDate | null, b: CalendarDate): CalendarDate {
  return a !== null && a > b ? a : b;
}
