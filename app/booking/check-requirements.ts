/**
 * Certificates that the course asks, and instructions that its machines ask, held on the day of each session: not on the
 * day of booking. A course that grants the certificate itself doesn't ask for it, and a booked course that grants it in
 * time counts as met, provisionally.
 */
import { bestOn, statusOn } from '#app/credentials/validity.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { EnrolmentNote, RequirementReason } from './booking-reasons.ts';
import type { CourseFacts, OnItsWay, PersonFacts, RunFacts, SessionFacts } from './enrolment-facts.ts';

export type RequirementFindings = {
  readonly reasons: readonly RequirementReason[];
  readonly notes: readonly EnrolmentNote[];
};

export function requirementFindings(
  run: RunFacts,
  course: CourseFacts | null,
  sessions: readonly SessionFacts[],
  person: PersonFacts,
): RequirementFindings {
  const findings = required(run, course, sessions).map((one) => findingOf(one, person));
  return {
    reasons: findings.flatMap(({ reason }) => reason ?? []),
    notes: findings.flatMap(({ notes }) => notes),
  };
}

/** A certificate type, who asks for it, and in which sessions. */
type Required = {
  readonly certificateTypeId: string;
  /** Null where the course asks. */
  readonly resourceId: string | null;
  readonly sessions: readonly SessionFacts[];
};

function required(run: RunFacts, course: CourseFacts | null, sessions: readonly SessionFacts[]): Required[] {
  const granted = course?.grantsTypeId ?? null;
  const asked = new Map<string, Required>();
  for (const certificateTypeId of course?.requiredTypeIds ?? []) {
    if (certificateTypeId !== granted) {
      asked.set(certificateTypeId, { certificateTypeId, resourceId: null, sessions });
    }
  }
  // A type that the course asks already is asked on every day; the machines have nothing to add.
  for (const session of sessions) {
    for (const { resourceId } of session.resources) {
      for (const certificateTypeId of run.machineRequirements[resourceId] ?? []) {
        const known = asked.get(certificateTypeId);
        if (certificateTypeId === granted || (known && known.resourceId === null)) continue;
        asked.set(certificateTypeId, {
          certificateTypeId,
          resourceId: known?.resourceId ?? resourceId,
          sessions: [...(known?.sessions ?? []).filter((one) => one !== session), session],
        });
      }
    }
  }
  return [...asked.values()];
}

type Finding = { readonly reason: RequirementReason | null; readonly notes: readonly EnrolmentNote[] };

function findingOf(one: Required, person: PersonFacts): Finding {
  const { certificateTypeId } = one;
  const held = person.certificates.filter(
    (certificate) => certificate.certificateTypeId === certificateTypeId,
  );
  const lacking: SessionFacts[] = [];
  let onItsWay: OnItsWay | null = null;
  for (const session of one.sessions) {
    const { status } = bestOn(held, certificateTypeId, session.day);
    if (status === 'valid' || status === 'expiring') continue;
    const coming = grantedBefore(person.onTheirWay, certificateTypeId, session);
    if (coming) onItsWay = coming;
    else lacking.push(session);
  }
  const notes: EnrolmentNote[] = onItsWay
    ? [{ code: 'certificate-on-its-way', certificateTypeId, runId: onItsWay.runId, day: onItsWay.day }]
    : expiringNotes(one, held);
  return { reason: lacking.length > 0 ? reasonOf(one, held, lacking) : null, notes };
}

/** The booked course that grants it, ends before the session begins, and reaches the day of the session. */
function grantedBefore(
  onTheirWay: readonly OnItsWay[],
  certificateTypeId: string,
  session: SessionFacts,
): OnItsWay | null {
  return (
    onTheirWay.find(
      (one) =>
        one.certificateTypeId === certificateTypeId &&
        one.endsAt <= session.interval.start &&
        (one.validUntil === null || session.day <= one.validUntil),
    ) ?? null
  );
}

function reasonOf(
  { certificateTypeId, resourceId }: Required,
  held: PersonFacts['certificates'],
  lacking: readonly SessionFacts[],
): RequirementReason {
  const days = [...new Set(lacking.map(({ day }) => day))].sort();
  const base = { certificateTypeId, days, grantedBy: null };
  const last = lastValidDay(held, days[0] as CalendarDate);
  if (resourceId === null) {
    return last === null
      ? { code: 'certificate-missing', ...base }
      : { code: 'certificate-expired', ...base, validUntil: last };
  }
  return last === null
    ? { code: 'instruction-missing', ...base, resourceId }
    : { code: 'instruction-expired', ...base, resourceId, validUntil: last };
}

/** Until when one was held that has expired on `day`; null where none ever was. */
function lastValidDay(held: PersonFacts['certificates'], day: CalendarDate): CalendarDate | null {
  const ends = held
    .filter((certificate) => statusOn(certificate, day) === 'expired')
    .flatMap(({ validUntil }) => validUntil ?? [])
    .sort();
  return ends.at(-1) ?? null;
}

/** Valid throughout, and ending soon after: worth knowing while booking. */
function expiringNotes(
  { certificateTypeId, sessions }: Required,
  held: PersonFacts['certificates'],
): EnrolmentNote[] {
  const last = sessions.at(-1);
  if (!last) return [];
  const { certificate, status } = bestOn(held, certificateTypeId, last.day);
  return status === 'expiring' && certificate?.validUntil
    ? [{ code: 'certificate-expiring', certificateTypeId, validUntil: certificate.validUntil }]
    : [];
}
