/** What the page of a date has to say to one person: can they take a place, and if not, why and what then. */

import type { Ctx } from '#app/kernel/actor.ts';
import { fullName, type PersonName } from '#app/kernel/person-name.ts';
import { centreContact } from '#app/partners/centre-contact-queries.server.ts';
import { withScope } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { EnrolmentPreview } from './booking-answers.ts';
import type { BookingReason, EnrolmentNote } from './booking-reasons.ts';
import { checkEnrolment } from './check-enrolment.server.ts';
import { enrolmentCode } from './enrolment-code.ts';
import { judgedFor } from './overrides.ts';
import { bookingNames } from './reason-names-queries.server.ts';
import { reasonPolicy } from './reason-policy.ts';
import { noteText } from './reason-text.ts';
import { type BookingRefusal, bookingRefusals, type RefusalReader } from './refusal-text.ts';

export type EnrolmentOffer = {
  /** Becomes the id of what is saved, so that a form sent twice saves once. */
  readonly id: string;
  readonly personId: string;
  /** Null: the reader. */
  readonly name: string | null;
  /**
   * - enrol: a place is sure at once · ask: the company answers first
   * - set-aside: only what the reader may set aside with a reason stands in the way
   * - wait: full, and the waiting list is open
   * - booked: on it already · none: not possible
   */
  readonly step: 'enrol' | 'ask' | 'set-aside' | 'wait' | 'booked' | 'none';
  readonly refusals: readonly BookingRefusal[];
  readonly notes: readonly { readonly code: EnrolmentNote['code']; readonly text: string }[];
  /** The booking that is there already. */
  readonly bookingCode: string | null;
  readonly priceCents: number | null;
  readonly payerName: string | null;
  readonly orderNumber: string | null;
  readonly waiting: number;
};

export type OfferQuestion = {
  readonly runId: string;
  readonly course: { readonly courseId: string; readonly code: string };
  readonly personId: string;
  /** Null where people ask for themselves. */
  readonly name: PersonName | null;
};

/** How the reader sees it. */
export type OfferReader = {
  readonly scope: Scope;
  readonly locale: Locale;
  readonly zone: string;
  /** The page they are on. */
  readonly here: string;
};

export async function enrolmentOffer(
  ctx: Ctx,
  question: OfferQuestion,
  reader: OfferReader,
): Promise<EnrolmentOffer> {
  const { runId, course, personId, name } = question;
  const preview = await checkEnrolment(ctx, { runId, courseId: course.courseId, personId });
  const reasons = preview.reasons.map(({ reason }) => reason);
  const booked = reasons.find((reason) => reason.code === 'already-enrolled');
  const step = booked ? 'booked' : stepOf(preview);
  const names = await bookingNames(reader.scope, preview.notes);
  const person = name && fullName(name);
  return {
    id: newId(),
    personId,
    name: person,
    step,
    refusals: await wordedRefusals(ctx, reasons, { ...reader, course, name }),
    notes: preview.notes.map((note) => ({
      code: note.code,
      text: noteText(note, { locale: reader.locale, zone: reader.zone, names, person }),
    })),
    bookingCode: booked ? enrolmentCode(booked.enrolmentId) : null,
    priceCents: preview.priceCents,
    payerName: preview.payerId && (await organisationName(reader.scope, preview.payerId)),
    orderNumber: preview.orderNumber,
    waiting: preview.waiting,
  };
}

/** Reasons for the page: worded, with their ways out. Also for what an attempt was refused with. */
export async function wordedRefusals(
  ctx: Ctx,
  reasons: readonly BookingReason[],
  reader: OfferReader & Pick<RefusalReader, 'course'> & { readonly name: PersonName | null },
): Promise<BookingRefusal[]> {
  if (reasons.length === 0) return [];
  const { scope, locale, zone, here, course, name } = reader;
  return bookingRefusals(judgedFor(reasons, ctx.actor), {
    locale,
    zone,
    here,
    course,
    names: await bookingNames(scope, reasons),
    person: name && fullName(name),
    office: await centreContact(scope),
  });
}

/** What there is to do about it; `already-enrolled` is for the caller to see first. */
export function stepOf({ reasons, possible, state }: EnrolmentPreview): EnrolmentOffer['step'] {
  if (reasons.length === 0) return state === 'requested' ? 'ask' : 'enrol';
  if (possible) return 'set-aside';
  const full = reasons.some(({ reason }) => reason.code === 'run-full' && reason.mayWait);
  const elseBlocked = reasons.some(
    ({ reason: { code } }) => code !== 'run-full' && reasonPolicy[code].level === 'block',
  );
  return full && !elseBlocked ? 'wait' : 'none';
}

export function organisationName(scope: Scope, organisationId: string): Promise<string | null> {
  return withScope(scope, async (tx) => {
    const found = await tx.organisation.findUnique({ where: { id: organisationId }, select: { name: true } });
    return found?.name ?? null;
  });
}
