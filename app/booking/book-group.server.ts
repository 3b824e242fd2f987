import { drawHours } from '#app/allocation/draw-hours.step.server.ts';
import { hoursLock } from '#app/allocation/hours-lock.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { derivedId } from '#app/scheduling/derived-id.step.server.ts';
import type { PlannedStation } from '#app/scheduling/group-plan-queries.server.ts';
import { keepOverride } from '#app/scheduling/keep-override.step.server.ts';
import { saveStations } from '#app/scheduling/save-stations.step.server.ts';
import type { Override } from './booking-reasons.ts';
import './booking-events.ts';
import { groupCode } from './group-code.ts';
import { loadActivities, loadSchoolFacts, teachesAt } from './group-facts-queries.server.ts';
import { type GroupAsk, holdFor, judgeVisit } from './group-offer-queries.server.ts';
import { mayBookGroups } from './group-policy.ts';
import { extentOf, type GroupJudgement, type GroupReason } from './group-reasons.ts';
import { type Activity, blocksOf, type SchoolGroup, schoolYearEnd, splitFor } from './group-visit.ts';
import { saveGroupBookings } from './save-group-bookings.step.server.ts';

export type BookGroupInput = GroupAsk & {
  /** Made by the form before it is sent; becomes the booking's id, so that sending twice books once. */
  readonly id: string;
  /** When the class comes, epoch milliseconds. */
  readonly start: number;
  readonly seriesId?: string | null;
  readonly overrides?: readonly Override[];
  /** What is set aside goes for this school and activity until the school year ends. */
  readonly standing?: boolean;
};

export type BookedGroup = {
  readonly groupBookingId: string;
  readonly code: string;
  readonly sessionIds: readonly string[];
  readonly alreadySaved: boolean;
};

/**
 * Books a class on an activity: its stations with machines, room and trainers, all of it in one transaction or nothing.
 * Which machines and trainers is chosen here; when somebody was quicker with one of them, others are chosen once more.
 *
 * Refuses with every reason at once: rules of age, hours and numbers, the school's holidays, `date-gone` where nothing is
 * free any more, `hours-short` where the school has too few hours left for a day that isn't open to all, `activity-unknown`,
 * `teacher-unknown`, `not-allowed`.
 */
export async function bookGroup(ctx: Ctx, input: BookGroupInput): Promise<Outcome<BookedGroup, GroupReason>> {
  const { organisationId, courseId, group, start } = input;
  if (!mayBookGroups(ctx.actor, organisationId)) return refuse({ code: 'not-allowed' });
  for (let attempt = 1; ; attempt += 1) {
    const found = await asSystem(async (tx) => {
      const [activity] = await loadActivities(tx, { courseId });
      if (!activity) return null;
      const school = await loadSchoolFacts(tx, {
        organisationId,
        activity,
        groupName: group.groupName,
        now: ctx.now,
      });
      return { activity, planned: await holdFor(tx, ctx, activity, input, school, start) };
    });
    if (!found) return refuse({ code: 'activity-unknown', courseId });
    const { activity, planned } = found;
    const unsplit = splitsOtherwise(activity, group);
    if (unsplit) return refuse(unsplit);
    if (!planned) return (await savedBefore(ctx, input)) ?? refuse({ code: 'date-gone', start });
    const outcome = await hold(ctx, input, activity, planned);
    const wasQuicker =
      !outcome.ok && outcome.reasons.every(({ code }) => code === 'resource-busy' || code === 'trainer-busy');
    if (!wasQuicker) return outcome;
    if (attempt === 3) return refuse({ code: 'date-gone', start });
  }
}

/** A class is split into as few parts as it takes, and only where it doesn't fit as one. */
export function splitsOtherwise(
  activity: Activity,
  { headCount, split }: SchoolGroup,
): Extract<GroupReason, { code: 'group-too-large' }> | null {
  if (!split || splitFor(activity, headCount, split.way)?.parts === split.parts) return null;
  return { code: 'group-too-large', heads: headCount, most: activity.seats };
}

function hold(
  ctx: Ctx,
  input: BookGroupInput,
  activity: Activity,
  planned: readonly PlannedStation[],
): Promise<Outcome<BookedGroup, GroupReason>> {
  const judge = async (tx: Tx) => {
    const { organisationId, group, overrides = [] } = input;
    const school = await loadSchoolFacts(tx, {
      organisationId,
      activity,
      groupName: group.groupName,
      now: ctx.now,
    });
    return judgeVisit(tx, ctx, { activity, ask: input, school, planned, overrides });
  };
  const explain = async (tx: Tx) => (await judge(tx)).blocking;
  return transact<BookedGroup, GroupReason>(
    ctx,
    {
      locks: [...groupLocks(input.id, planned), hoursLock(input.organisationId)],
      onConstraint: {
        resource_reservation_no_overlap: explain,
        person_reservation_no_overlap: explain,
        hours_not_overdrawn: explain,
      },
    },
    async (tx) => {
      const saved = await savedIn(tx, input);
      if (saved) return saved;
      const { organisationId, group } = input;
      if (!(await teachesAt(tx, organisationId, group.teacherId, ctx.now))) {
        return refuse({ code: 'teacher-unknown', personId: group.teacherId });
      }
      const { blocking, setAside, facts } = await judge(tx);
      const refused = okUnless(blocking, undefined);
      if (!refused.ok) return refused;
      const sessions = await saveVisit(tx, ctx, input, activity, planned, facts);
      const drawn = { groupBookingId: input.id, organisationId, sessionIds: sessions };
      const short = okUnless(await drawHours(tx, ctx, [drawn]), undefined);
      if (!short.ok) return short;
      await keepSetAside(tx, ctx, input, activity, sessions[0] as string, setAside);
      await appendEvent(tx, 'group-booked', { groupBookingId: input.id });
      return ok({
        groupBookingId: input.id,
        code: groupCode(input.id),
        sessionIds: sessions,
        alreadySaved: false,
      });
    },
  );
}

export function groupLocks(groupBookingId: string, planned: readonly PlannedStation[]): LockKey[] {
  return [
    `session:${groupBookingId}`,
    ...planned.flatMap(({ resourceIds }) => resourceIds.map((id): LockKey => `resource:${id}`)),
    ...planned.flatMap(({ trainerIds }) => trainerIds.map((id): LockKey => `person:${id}`)),
  ];
}

function savedBefore(ctx: Ctx, input: BookGroupInput) {
  return transact<BookedGroup | null, GroupReason>(ctx, { locks: [], rollBack: true }, async (tx) => {
    return (await savedIn(tx, input)) ?? ok(null);
  }).then((outcome) =>
    outcome.ok && outcome.value === null ? null : (outcome as Outcome<BookedGroup, GroupReason>),
  );
}

/** A form that is sent twice finds what it booked; somebody else's id is refused. */
async function savedIn(
  tx: Tx,
  { id, organisationId }: BookGroupInput,
): Promise<Outcome<BookedGroup, GroupReason> | null> {
  const saved = await tx.groupBooking.findUnique({
    where: { id },
    select: {
      code: true,
      organisationId: true,
      sessions: { select: { sessionId: true }, orderBy: { station: 'asc' } },
    },
  });
  if (!saved) return null;
  if (saved.organisationId !== organisationId) return refuse({ code: 'id-in-use', id });
  const sessionIds = saved.sessions.map(({ sessionId }) => sessionId);
  return ok({ groupBookingId: id, code: saved.code, sessionIds, alreadySaved: true });
}

export async function saveVisit(
  tx: Tx,
  ctx: Ctx,
  input: BookGroupInput,
  activity: Activity,
  planned: readonly PlannedStation[],
  facts: Parameters<typeof saveStations>[4],
): Promise<string[]> {
  const { id, organisationId, courseId, group, seriesId = null } = input;
  const ids = planned.map((_, index) => derivedId(id, `station ${index + 1}`));
  await saveStations(
    tx,
    ctx.now,
    activity.siteId,
    planned.map((one, index) => ({
      ...one,
      sessionId: ids[index] as string,
      title: stationTitle(activity, group, index, planned.length),
      number: index + 1,
    })),
    facts,
  );
  const sessions = ids.map((sessionId, index) => ({ sessionId, headsPresent: null, station: index + 1 }));
  const blocks = blocksOf(activity);
  const split = group.split?.way ?? null;
  const booking = {
    groupBookingId: id,
    code: groupCode(id),
    organisationId,
    courseId,
    ...group,
    split,
    sessions,
  };
  await saveGroupBookings(tx, [{ ctx, booking: { ...booking, seriesId, ...(blocks ?? {}) } }]);
  return ids;
}

/**
 * `Lasproeverij – 3A PIE`; a station of a carousel says which, a part of a class its number. Planners and trainers read it,
 * in the centre's language.
 */
function stationTitle(
  activity: Pick<Activity, 'title' | 'needs'>,
  { groupName, split }: SchoolGroup,
  index: number,
  count: number,
): string {
  const need = activity.needs[index];
  if (split) return `${activity.title.nl} – ${groupName}, groep ${index + 1}`;
  const what = count > 1 && need ? `${activity.title.nl}: ${need.name.nl}` : activity.title.nl;
  return `${what} – ${groupName}`;
}

export async function keepSetAside(
  tx: Tx,
  ctx: Ctx,
  input: BookGroupInput,
  activity: Activity,
  sessionId: string,
  setAside: GroupJudgement['setAside'],
): Promise<void> {
  await keepOverride(
    tx,
    ctx,
    { type: 'session', id: sessionId },
    ...setAside.map(({ reason, why }) => ({
      code: reason.code,
      reason: why,
      covers: [JSON.stringify(reason)],
    })),
  );
  if (!input.standing) return;
  const { actor, now } = ctx;
  const standing = setAside.flatMap(({ reason, why }) => {
    const measured = extentOf(reason);
    return measured && measured.extent > 0 ? [{ ...measured, code: reason.code, reason: why }] : [];
  });
  if (standing.length === 0) return;
  await tx.standingOverride.createMany({
    data: standing.map((one) => ({
      ...one,
      id: newId(),
      organisationId: input.organisationId,
      courseId: activity.courseId,
      validUntil: dayToColumn(schoolYearEnd(dateAt(now.epochMilliseconds, activity.zone)) as CalendarDate),
      byPersonId: actor.kind === 'person' ? actor.personId : null,
      byRole: actor.kind === 'person' ? actor.hat.role : null,
      at: new Date(now.epochMilliseconds),
    })),
  });
}
