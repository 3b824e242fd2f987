/** Several of the own people and one date: who can come, and who can't, with every reason. */
import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { fullName } from '#app/kernel/person-name.ts';
import type { PartnerScope } from '#app/platform/scope.server.ts';
import { coursesOnOffer } from '#app/scheduling/open-runs-queries.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { EnrolmentPreview } from './booking-answers.ts';
import type { BookingReason } from './booking-reasons.ts';
import { checkEnrolments } from './check-enrolment.server.ts';
import { enrolmentCode } from './enrolment-code.ts';
import {
  type EnrolmentOffer,
  organisationName,
  stepOf,
  wordedRefusals,
} from './enrolment-offer-queries.server.ts';
import { freePlaces } from './queries.server.ts';
import { bookingNames } from './reason-names-queries.server.ts';
import { noteText } from './reason-text.ts';
import type { BookingRefusal } from './refusal-text.ts';
import { certificateToArrange, type DateToChoose, dateToBeginWith } from './team-enrol-date.ts';
import { mostAtOnce, type TeamEnrolQuestion } from './team-enrol-form.ts';
import { needsAction } from './team-grid.ts';
import { type TeamMember, teamGrid } from './team-grid-queries.server.ts';

export type CourseToChoose = {
  readonly title: Content;
  /** It grants the certificate that these people are to get. */
  readonly grants: boolean;
  readonly dates: readonly DateToChoose[];
};

export type TeamCandidate = {
  readonly personId: string;
  readonly name: string;
  readonly step: EnrolmentOffer['step'];
  readonly refusals: readonly BookingRefusal[];
  readonly notes: EnrolmentOffer['notes'];
  readonly bookingCode: string | null;
};

export type TeamEnrolment = {
  readonly courses: readonly CourseToChoose[];
  /** Null where nothing was chosen and nothing that is open stands out. */
  readonly chosen: (DateToChoose & { readonly title: Content }) | null;
  readonly certificate: { readonly code: string; readonly name: Content } | null;
  /** In the order in which they get a place. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  /** With a date chosen: what enrolling each of them comes to. */
  readonly candidates: readonly TeamCandidate[];
  readonly priceCents: number | null;
  readonly payerName: string | null;
  readonly orderNumber: string | null;
};

export type TeamReader = { readonly scope: PartnerScope; readonly locale: Locale; readonly here: string };

/** Ids of others than who works at the company today are nobody. */
export async function teamEnrolment(
  ctx: Ctx,
  question: TeamEnrolQuestion,
  reader: TeamReader,
): Promise<TeamEnrolment> {
  const { scope } = reader;
  const [grid, offered] = await Promise.all([
    teamGrid(scope, ctx.now, { page: 1 }, null),
    coursesOnOffer(scope, ctx.now, {}),
  ]);
  const named = grid.columns.find(({ code }) => code === question.certificate) ?? null;
  const people = peopleOf(grid.people, question, named?.certificateTypeId ?? null);
  const free = await freePlaces(offered.flatMap(({ dates }) => dates.map(({ runId }) => runId)));
  const courses = offered
    .filter(({ dates }) => dates.length > 0)
    .map((course) => ({
      title: course.title,
      dates: course.dates.map(
        ({ runId, runCode, startsAt }): DateToChoose => ({
          course: course.code,
          courseId: course.courseId,
          grantsTypeId: course.grantsTypeId,
          run: runCode,
          runId,
          startsAt,
          free: free[runId] ?? 0,
        }),
      ),
    }));
  const dates = courses
    .flatMap((course) => course.dates)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.run.localeCompare(b.run));
  const typeId = named?.certificateTypeId ?? certificateToArrange(people.map(toArrange), dates);
  const date = question.date
    ? dates.find(({ course, run }) => course === question.date?.course && run === question.date.run)
    : dateToBeginWith(dates, typeId, people.length);
  const column = grid.columns.find(({ certificateTypeId }) => certificateTypeId === typeId) ?? null;
  const title = courses.find((course) => course.dates.some((one) => one === date))?.title;
  return {
    courses: courses
      .map((course) => ({
        ...course,
        grants: typeId !== null && course.dates.some(({ grantsTypeId }) => grantsTypeId === typeId),
      }))
      .sort((a, b) => Number(b.grants) - Number(a.grants)),
    chosen: date && title ? { ...date, title } : null,
    certificate: column && { code: column.code, name: column.name },
    people: people.map(({ personId, name }) => ({ personId, name: fullName(name) })),
    ...(await teamCandidates(ctx, people, date ?? null, reader)),
  };
}

/** The chosen; with nobody chosen all for whom the certificate is to be arranged. */
function peopleOf(
  team: readonly TeamMember[],
  { personIds }: TeamEnrolQuestion,
  typeId: string | null,
): readonly TeamMember[] {
  if (personIds.length > 0) return team.filter(({ personId }) => personIds.includes(personId));
  if (typeId === null) return [];
  return team.filter(({ cells }) => cells[typeId] && needsAction(cells[typeId])).slice(0, mostAtOnce);
}

function toArrange({ cells }: TeamMember): string[] {
  return Object.entries(cells).flatMap(([typeId, cell]) => (needsAction(cell) ? [typeId] : []));
}

/** Each of the own people with what enrolling them on this date comes to. */
export async function teamCandidates(
  ctx: Ctx,
  people: readonly TeamMember[],
  date: DateToChoose | null,
  reader: TeamReader,
): Promise<Pick<TeamEnrolment, 'candidates' | 'priceCents' | 'payerName' | 'orderNumber'>> {
  const nothing = { candidates: [], priceCents: null, payerName: null, orderNumber: null };
  if (!date || people.length === 0) return nothing;
  const personIds = people.map(({ personId }) => personId);
  const found = await checkEnrolments(ctx, { runId: date.runId, courseId: date.courseId, personIds });
  const candidates = await Promise.all(
    people.flatMap((one) => {
      const preview = found.get(one.personId);
      return preview ? candidateOf(ctx, one, preview, date, reader) : [];
    }),
  );
  const [first] = found.values();
  return {
    candidates,
    priceCents: first?.priceCents ?? null,
    payerName: first?.payerId ? await organisationName(reader.scope, first.payerId) : null,
    orderNumber: first?.orderNumber ?? null,
  };
}

async function candidateOf(
  ctx: Ctx,
  { personId, name }: TeamMember,
  preview: EnrolmentPreview,
  date: DateToChoose,
  { scope, locale, here }: TeamReader,
): Promise<TeamCandidate> {
  const reasons = preview.reasons.map(({ reason }) => reason);
  const booked = reasons.find((reason) => reason.code === 'already-enrolled');
  const names = await bookingNames(scope, preview.notes);
  const person = fullName(name);
  return {
    personId,
    name: person,
    step: booked ? 'booked' : teamStep(preview),
    refusals: booked ? [] : await teamRefusals(ctx, reasons, { date, name, scope, locale, here }),
    notes: preview.notes.map((note) => ({
      code: note.code,
      text: noteText(note, { locale, zone: centreZone, names, person }),
    })),
    bookingCode: booked ? enrolmentCode(booked.enrolmentId) : null,
  };
}

/** In one go with others somebody waits only where being full is all there is. */
function teamStep(preview: EnrolmentPreview): TeamCandidate['step'] {
  const step = stepOf(preview);
  return step === 'wait' && preview.reasons.some(({ reason }) => reason.code !== 'run-full') ? 'none' : step;
}

/** Reasons about one of the own people, worded, with their ways out. */
export function teamRefusals(
  ctx: Ctx,
  reasons: readonly BookingReason[],
  { date, name, ...reader }: TeamReader & Pick<TeamMember, 'name'> & { readonly date: DateToChoose },
): Promise<BookingRefusal[]> {
  const course = { courseId: date.courseId, code: date.course };
  return wordedRefusals(ctx, reasons, { ...reader, zone: centreZone, course, name });
}
