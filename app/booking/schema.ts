/**
 * What a form, an address or the API asks of booking, as typed values. A use case takes the parsed input; ids that no one
 * has heard of are its refusal, text that isn't an id is this file's.
 */
import { z } from 'zod';
import { dayField, textField, wholeField } from '#app/kernel/fields.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { askedWays, longestAsker } from './asked-by.ts';

const id = z.guid().transform((text) => text.toLowerCase());

/** Nothing chosen in a form arrives as an empty text. */
const emptyIsNull = (value: unknown) => (value === '' ? null : value);
const maybe = <S extends z.ZodType>(field: S) => z.preprocess(emptyIsNull, field.nullish());

/** ISO 8601 with an offset, as epoch milliseconds. */
const instantField = z.iso
  .datetime({ offset: true })
  .transform((text) => Temporal.Instant.from(text).epochMilliseconds);

export const overrideInput = z.object({ code: z.string().max(60), reason: z.string().max(500) });

/** Who asked the office, and how. */
export const askedByInput = z.object({
  way: z.enum(askedWays),
  by: maybe(textField(longestAsker)).transform((by) => by ?? null),
});

export const enrolInput = z.object({
  /** Minted by the form, so that a double submit is the same enrolment. */
  id: maybe(id),
  runId: id,
  /** Left out where the run offers one course. */
  courseId: maybe(id),
  personId: id,
  /** The party the person comes for; left out: the hat's organisation, or where the person works. */
  organisationId: maybe(id),
  /** Who pays; left out: what the agreement says, else the party. */
  payerId: maybe(id),
  orderNumber: maybe(textField(60)),
  /** Some sessions only: joining later, or catching up one evening. Left out: all that are still to come. */
  sessionIds: z.array(id).min(1).max(60).nullish(),
  /** On the waiting list where the run is full. */
  waitIfFull: z.boolean().optional(),
  overrides: z.array(overrideInput).max(20).optional(),
  /** On whose word, for the office only. */
  asked: askedByInput.nullish(),
});
export type EnrolInput = z.infer<typeof enrolInput>;

export const enrolManyInput = enrolInput
  .omit({ id: true, personId: true })
  .extend({ personIds: z.array(id).min(1).max(100) });
export type EnrolManyInput = z.infer<typeof enrolManyInput>;

export const answerInput = z
  .object({ enrolmentId: id, approve: z.boolean(), reason: maybe(textField(500)) })
  .refine(({ approve, reason }) => approve || Boolean(reason), {
    path: ['reason'],
    params: { code: 'reason-missing' },
  });
export type AnswerInput = z.infer<typeof answerInput>;

export const cancelEnrolmentInput = z.object({
  enrolmentId: id,
  reason: textField(500),
  /** On whose word, for the office only. */
  asked: askedByInput.nullish(),
});
export type CancelEnrolmentInput = z.infer<typeof cancelEnrolmentInput>;

/** Places whose names follow, as many at once as the largest room takes. */
const places = (least: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,3}$/.test(value.trim()) ? Number(value) : value),
    wholeField(least, 50),
  );

export const bookPlacesInput = z.object({
  id: maybe(id),
  runId: id,
  courseId: maybe(id),
  organisationId: id,
  quantity: places(1),
});
export type BookPlacesInput = z.infer<typeof bookPlacesInput>;

export const changePlacesInput = z.object({ placeBookingId: id, left: places(0) });
export type ChangePlacesInput = z.infer<typeof changePlacesInput>;

export const joinWaitingListInput = z.object({
  id: maybe(id),
  runId: id,
  courseId: maybe(id),
  /** Null with a quantity: a company that wants so many places, names later. */
  personId: maybe(id),
  organisationId: maybe(id),
  quantity: wholeField(1, 50).optional(),
  reason: maybe(textField(500)),
  /** On whose word, for the office only. */
  asked: askedByInput.nullish(),
});
export type JoinWaitingListInput = z.infer<typeof joinWaitingListInput>;

export const answerOfferInput = z.object({ offerId: id, accept: z.boolean() });
export type AnswerOfferInput = z.infer<typeof answerOfferInput>;

export const leaveWaitingListInput = z.object({ waitingEntryId: id });
export type LeaveWaitingListInput = z.infer<typeof leaveWaitingListInput>;

/** New times, machines and trainers of one session; what is left out stays. */
export const moveInput = z.object({
  sessionId: id,
  start: instantField,
  end: instantField,
  resourceIds: z.array(id).max(60).nullish(),
  trainerIds: z.array(id).max(10).nullish(),
  overrides: z.array(overrideInput).max(20).optional(),
});
export type MoveInput = z.infer<typeof moveInput>;

export const moveSessionInput = moveInput.extend({
  /** Mail the participants and their coordinators? Those who can't come are always told. */
  tell: z.boolean(),
});
export type MoveSessionInput = z.infer<typeof moveSessionInput>;

export const cancelRunInput = z.object({ runId: id, reason: textField(500) });
export type CancelRunInput = z.infer<typeof cancelRunInput>;

export const attendanceOutcomes = ['present', 'partly', 'absent', 'excused'] as const;

export const markAttendanceInput = z.object({
  sessionId: id,
  marks: z
    .array(
      z.object({
        enrolmentId: id,
        /** Null takes the mark away. */
        outcome: z.enum(attendanceOutcomes).nullable(),
        /** Of the session; left out: all of it when present, half when partly, none otherwise. */
        minutes: wholeField(0, 1440).nullish(),
      }),
    )
    .min(1)
    .max(200),
});
export type MarkAttendanceInput = z.infer<typeof markAttendanceInput>;

export const resultKinds = ['attended', 'passed', 'failed', 'resit'] as const;

export const recordResultInput = z.object({
  id: maybe(id),
  enrolmentId: id,
  kind: z.enum(resultKinds),
  achievedOn: dayField,
  issuer: maybe(textField(160)),
  number: maybe(textField(80)),
});
export type RecordResultInput = z.infer<typeof recordResultInput>;

export const completeRunInput = z.object({ runId: id });
export type CompleteRunInput = z.infer<typeof completeRunInput>;

/** Of a course, and how many places a company may say it wants at once. */
export const stateDemandInput = z.object({
  courseId: id,
  quantity: wholeField(1, 50),
  neededBy: dayField,
});
export type StateDemandInput = z.infer<typeof stateDemandInput>;

export const withdrawDemandInput = z.object({ statedDemandId: id });
export type WithdrawDemandInput = z.infer<typeof withdrawDemandInput>;

export const bundleDemandInput = z.object({
  /** Minted by the form; the run's id, so that sending twice plans once. */
  id,
  courseId: id,
  /** Start of the first session of the proposal, epoch milliseconds. */
  firstStart: z.number().int(),
  /** Until the end of which the companies answer. */
  answerDay: dayField,
});
export type BundleDemandInput = z.infer<typeof bundleDemandInput>;

export const answerBundleInput = z.object({
  askId: id,
  /** Who comes; nobody gives all places back. */
  personIds: z.array(id).max(100),
  waitIfFull: z.boolean().optional(),
});
export type AnswerBundleInput = z.infer<typeof answerBundleInput>;
