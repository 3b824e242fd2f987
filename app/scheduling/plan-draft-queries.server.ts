/** What the plan form needs: a first draft for a course, what there is to choose from, and how free it is. */
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate, mondayOf } from '#app/kernel/calendar-date.ts';
import { HOUR, type Interval, MINUTE } from '#app/kernel/interval.ts';
import { dateAt, instantAt, wallClockAt, wallTime } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { type Availability, availabilityOf, filledSessions } from './fill-plan.ts';
import { datesWithin, type ProposeDatesInput } from './find-slot-queries.server.ts';
import { loadChoices, type PlanChoices, type PlanCourse, siteFor } from './plan-choices-queries.server.ts';
import type { PlanFacts, PlanProposal } from './plan-facts.ts';
import { loadFacts } from './plan-facts-queries.server.ts';
import { type PlanDraft, planInputOf, sessionDraftOf } from './plan-form.ts';
import { type PlannedSessionInput, type PlanRunInput, proposalOfRun } from './plan-input.ts';
import { patternDates, type SkippedDate } from './repeat-dates.ts';
import { priceText } from './run-edit-form.ts';

export type ProposedDates = {
  readonly sessions: readonly Interval[];
  readonly skipped: readonly SkippedDate[];
};

export type DraftedPlan = {
  readonly draft: PlanDraft;
  readonly choices: PlanChoices;
  readonly proposals: readonly ProposedDates[];
  /** Days of the pattern that were passed over because the site is closed. */
  readonly skipped: readonly SkippedDate[];
};

export type DraftWish = {
  readonly courseIds: readonly string[];
  readonly siteId?: string | null;
  /** Time selected on the board: the first session starts then. */
  readonly start?: number | null;
  /** Rows it was selected on. */
  readonly rowIds?: readonly string[];
};

/** A first draft: on the time that was selected, else on the first dates that are free. Null where no course is known. */
export function draftPlan(ctx: Ctx, wish: DraftWish): Promise<DraftedPlan | null> {
  return asSystem(async (tx) => {
    const siteId = wish.siteId ?? (await siteFor(tx, wish.courseIds, wish.rowIds ?? []));
    const choices = siteId ? await loadChoices(tx, wish.courseIds, siteId) : null;
    const course = choices?.courses[0];
    if (!choices || !course) return null;
    const { zone } = choices.site;
    const today = dateAt(ctx.now.epochMilliseconds, zone);
    const proposals = wish.start
      ? []
      : await proposedDates(tx, ctx, {
          siteId: choices.site.siteId,
          courseIds: wish.courseIds,
          firstDay: addDays(today, 7),
          lastDay: addDays(today, 7 + 182),
          most: 4,
        });
    const first = proposals[0];
    const { sessions, skipped } = first
      ? { sessions: first.sessions, skipped: first.skipped }
      : await patternFrom(tx, ctx, choices, wish.start ?? nextMonday(today, zone));
    const draft = await filled(
      tx,
      ctx,
      {
        ...blankDraft(choices),
        sessions: sessions.map((one) => sessionDraftOf({ ...one, resourceIds: [], trainerIds: [] }, zone)),
      },
      choices,
      wish.rowIds ?? [],
    );
    return { draft, choices, proposals, skipped };
  });
}

function blankDraft(choices: PlanChoices): PlanDraft {
  const course = choices.courses[0] as PlanCourse;
  return {
    id: newId(),
    siteId: choices.site.siteId,
    courseIds: choices.courses.map(({ courseId }) => courseId),
    state: 'open',
    optionDay: '',
    seats: String(course.seats),
    minimum: String(course.minimum),
    decideBy: '',
    price: priceText(course.priceCents),
    titleNl: '',
    titleEn: '',
    note: '',
    isPublic: true,
    onlyForId: '',
    sessions: [],
    overrides: [],
  };
}

function nextMonday(today: CalendarDate, zone: string): number {
  return instantAt(addDays(mondayOf(today), 7), wallTime('09:00'), zone);
}

/** The course's own pattern from a moment on: so many sessions of its length, closed days passed over. */
async function patternFrom(
  tx: Tx,
  ctx: Ctx,
  choices: PlanChoices,
  start: number,
): Promise<{ sessions: Interval[]; skipped: readonly SkippedDate[] }> {
  const course = choices.courses[0] as PlanCourse;
  const { zone, siteId } = choices.site;
  const { date, time } = wallClockAt(start, zone);
  const facts = await loadFacts(tx, {
    ...nothing,
    siteIds: [siteId],
    range: { start, end: start + 400 * 24 * HOUR },
    viewer: ctx.actor,
    now: ctx.now,
  });
  const plan = facts.sites.get(siteId)?.plan ?? { zone, hours: [], closures: [] };
  const { dates, skipped } = patternDates(plan, date, course.pattern, course.sessionCount);
  return {
    sessions: dates.map((day) => {
      const begins = instantAt(day, time, zone);
      return { start: begins, end: begins + course.sessionMinutes * MINUTE };
    }),
    skipped,
  };
}

const nothing = { siteIds: [], resourceIds: [], trainerIds: [], courseIds: [] };

export async function proposedDates(tx: Tx, ctx: Ctx, input: ProposeDatesInput): Promise<ProposedDates[]> {
  const plans = await datesWithin(tx, ctx, input);
  return plans.map(({ sessions, skipped }) => ({
    sessions: sessions.map(({ interval }) => interval),
    skipped,
  }));
}

/** The draft with machines and a trainer for the sessions that have none. */
async function filled(
  tx: Tx,
  ctx: Ctx,
  draft: PlanDraft,
  choices: PlanChoices,
  preferred: readonly string[],
): Promise<PlanDraft> {
  const input = planInputOf(draft, choices.site.zone);
  if (!input.ok) return draft;
  const proposal = proposalFor(input.value, choices);
  const facts = await factsFor(tx, ctx, proposal, choices);
  const sessions = filledSessions(proposal, facts, preferred);
  return {
    ...draft,
    sessions: draft.sessions.map((session, index) => ({
      ...session,
      resourceIds: sessions[index]?.resourceIds ?? session.resourceIds,
      trainerIds: sessions[index]?.trainerIds ?? session.trainerIds,
    })),
  };
}

function proposalFor(input: PlanRunInput, choices: PlanChoices): PlanProposal {
  const course = choices.courses[0];
  return proposalOfRun(input, { seats: course?.seats ?? 1, minimum: course?.minimum ?? 0 });
}

function factsFor(tx: Tx, ctx: Ctx, proposal: PlanProposal, choices: PlanChoices): Promise<PlanFacts> {
  const times = proposal.sessions.flatMap(({ interval }) => [interval.start, interval.end]);
  const now = ctx.now.epochMilliseconds;
  return loadFacts(tx, {
    siteIds: [choices.site.siteId],
    resourceIds: choices.resources.map(({ id }) => id),
    trainerIds: choices.trainers.map(({ id }) => id),
    courseIds: proposal.courseIds,
    range: { start: Math.min(now, ...times), end: Math.max(now + 24 * HOUR, ...times) },
    viewer: ctx.actor,
    now: ctx.now,
  });
}

/** The same form again after a button in it: other dates, or machines and trainers for sessions that have none. */
export type DraftChange = {
  /** These times instead; machines and trainers are chosen anew. */
  readonly sessions?: readonly PlannedSessionInput[];
  /** Ask for other dates within these days. */
  readonly propose?: Omit<ProposeDatesInput, 'siteId' | 'courseIds' | 'firstDay' | 'lastDay'> & {
    /** Tomorrow where left out; days before that are none. */
    readonly firstDay: CalendarDate | null;
    readonly days: number;
  };
  readonly fill?: boolean;
};

export type RedraftedPlan = DraftedPlan & { readonly availability: readonly Availability[] };

/** A draft that came back from the form, with what there is to choose and how free it is. */
export function redraftPlan(
  ctx: Ctx,
  sent: PlanDraft,
  change: DraftChange = {},
): Promise<RedraftedPlan | null> {
  return asSystem(async (tx) => {
    // A form that was sent without its own id or its site names no plan.
    const choices = sent.id && sent.siteId ? await loadChoices(tx, sent.courseIds, sent.siteId) : null;
    if (!choices || choices.courses.length === 0) return null;
    const { zone } = choices.site;
    const proposals = change.propose ? await proposalsFor(tx, ctx, sent, zone, change.propose) : [];
    const withDates = change.sessions
      ? { ...sent, sessions: change.sessions.map((one) => sessionDraftOf(one, zone)) }
      : sent;
    const draft = change.fill || change.sessions ? await filled(tx, ctx, withDates, choices, []) : withDates;
    return { draft, choices, proposals, skipped: [], availability: await freedom(tx, ctx, draft, choices) };
  });
}

function proposalsFor(
  tx: Tx,
  ctx: Ctx,
  { siteId, courseIds, seats }: PlanDraft,
  zone: string,
  { firstDay, days, ...wish }: NonNullable<DraftChange['propose']>,
): Promise<ProposedDates[]> {
  const tomorrow = addDays(dateAt(ctx.now.epochMilliseconds, zone), 1);
  const from = firstDay && firstDay > tomorrow ? firstDay : tomorrow;
  const size = Number.parseInt(seats, 10);
  return proposedDates(tx, ctx, {
    ...wish,
    siteId,
    courseIds,
    firstDay: from,
    lastDay: addDays(from, days),
    ...(size > 0 && { seats: size }),
  });
}

async function freedom(
  tx: Tx,
  ctx: Ctx,
  draft: PlanDraft,
  choices: PlanChoices,
): Promise<readonly Availability[]> {
  const input = planInputOf(draft, choices.site.zone);
  if (!input.ok) return [];
  const proposal = proposalFor(input.value, choices);
  return availabilityOf(proposal, await factsFor(tx, ctx, proposal, choices));
}
