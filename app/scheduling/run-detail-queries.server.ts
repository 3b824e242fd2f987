/** One run with everything about its planning. Who is on it is booking's to tell. */
import type { Actor } from '#app/kernel/actor.ts';
import { type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import type { SignedInScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { knowledgeOf } from './block-label.ts';
import type { PlanReason } from './plan-reasons.ts';
import { judgePlan } from './plan-verdict-queries.server.ts';
import { isPlanner } from './policy.ts';
import { loadRunPlans, proposalOfPlan } from './run-plan-queries.server.ts';
import type { RunState } from './run-state.ts';

export type RunDetail = {
  readonly runId: string;
  readonly code: string;
  readonly state: RunState;
  readonly title: Content;
  /** Own title of the run, where it has one. */
  readonly ownTitle: Content | null;
  readonly courses: readonly { readonly courseId: string; readonly code: string; readonly title: Content }[];
  readonly site: {
    readonly siteId: string;
    readonly code: string;
    readonly name: string;
    readonly zone: string;
  };
  readonly seats: number;
  readonly minimum: number;
  readonly priceCents: number;
  readonly decideBy: CalendarDate | null;
  readonly optionUntil: number | null;
  readonly isPublic: boolean;
  readonly onlyFor: { readonly organisationId: string; readonly name: string } | null;
  readonly note: string | null;
  readonly cancelReason: string | null;
  readonly sessions: readonly RunDetailSession[];
  /** Rules that were set aside for this run or one of its sessions, the newest last. */
  readonly overrides: readonly {
    readonly code: string;
    readonly reason: string;
    /** Null for the run as a whole. */
    readonly sessionId: string | null;
    readonly byName: string | null;
    readonly byRole: string | null;
    readonly at: number;
  }[];
  /** What a concept has in its way now; for a run that reserves always empty. */
  readonly noted: readonly PlanReason[];
};

export type RunDetailSession = {
  readonly sessionId: string;
  /** Position in the run, from 1. */
  readonly number: number;
  readonly interval: Interval;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly resources: readonly {
    readonly resourceId: string;
    readonly code: string;
    readonly name: Content;
    readonly kind: string;
    /** With set-up and clean-up. */
    readonly held: Interval;
  }[];
  readonly trainers: readonly { readonly personId: string; readonly name: string }[];
  readonly seats: {
    readonly taken: number;
    readonly offered: number;
    readonly held: number;
    readonly free: number;
  };
  /** Places of people who can't come. */
  readonly clashes: number;
};

type Viewer = { readonly scope: SignedInScope; readonly actor: Actor; readonly now: Temporal.Instant };

/** By id or by code. Null where there is none, or none that this viewer may know of; only planners see a run this way. */
export async function findRun(
  viewer: Viewer,
  key: { runId: string } | { code: string },
): Promise<RunDetail | null> {
  if (!isPlanner(viewer.actor)) return null;
  return asSystem(async (tx) => {
    const run = await tx.run.findUnique({
      where: 'runId' in key ? { id: key.runId } : { code: key.code },
      include: {
        site: true,
        onlyFor: { select: { id: true, name: true } },
        courses: {
          orderBy: { sortOrder: 'asc' },
          include: { course: { select: { id: true, code: true, titleNl: true, titleEn: true } } },
        },
      },
    });
    if (!run) return null;
    const sessions = await sessionsOf(tx, run.id, viewer.now);
    const trainerIds = sessions.flatMap((session) => session.trainers.map((trainer) => trainer.personId));
    const subject = { state: run.state, isPublic: run.isPublic, onlyForId: run.onlyForId };
    if (knowledgeOf(viewer.actor, { kind: 'course', run: subject, trainerIds }) !== 'named') return null;

    const ownTitle = run.titleNl === null ? null : { nl: run.titleNl, en: run.titleEn };
    const courses = run.courses.map(({ course }) => ({
      courseId: course.id,
      code: course.code,
      title: { nl: course.titleNl, en: course.titleEn },
    }));
    return {
      runId: run.id,
      code: run.code,
      state: run.state,
      title: ownTitle ?? courses[0]?.title ?? { nl: run.code, en: null },
      ownTitle,
      courses,
      site: { siteId: run.siteId, code: run.site.code, name: run.site.name, zone: run.site.timeZone },
      seats: run.seats,
      minimum: run.minimum,
      priceCents: run.priceCents,
      decideBy: run.decideBy && calendarDate(run.decideBy.toISOString().slice(0, 10)),
      optionUntil: run.optionUntil?.getTime() ?? null,
      isPublic: run.isPublic,
      onlyFor: run.onlyFor && { organisationId: run.onlyFor.id, name: run.onlyFor.name },
      note: run.note,
      cancelReason: run.cancelReason,
      sessions,
      overrides: await overridesOf(
        tx,
        run.id,
        sessions.map(({ sessionId }) => sessionId),
      ),
      noted: run.state === 'concept' ? await notesOf(tx, viewer, run.id) : [],
    };
  });
}

async function sessionsOf(tx: Tx, runId: string, now: Temporal.Instant): Promise<RunDetailSession[]> {
  const rows = await tx.session.findMany({
    where: { runId },
    orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
    include: {
      seats: { select: { enrolmentId: true, offerId: true, heldUntil: true, conflict: true } },
      resourceReservations: {
        where: { replacedAt: null },
        include: {
          resource: { select: { code: true, nameNl: true, nameEn: true, kind: true, sortOrder: true } },
        },
      },
      personReservations: {
        where: { replacedAt: null, role: 'trainer' },
        select: { personId: true, person: { select: { trainer: { select: { displayName: true } } } } },
      },
    },
  });
  return rows.map((row) => {
    const taken = row.seats.filter((seat) => seat.enrolmentId !== null).length;
    const offered = row.seats.filter((seat) => seat.offerId !== null).length;
    const held = row.seats.filter((seat) => (seat.heldUntil?.getTime() ?? 0) > now.epochMilliseconds).length;
    return {
      sessionId: row.id,
      number: row.number,
      interval: { start: row.startsAt.getTime(), end: row.endsAt.getTime() },
      cancelled: row.state === 'cancelled',
      sequence: row.sequence,
      resources: [...row.resourceReservations]
        .sort(
          (a, b) =>
            a.resource.sortOrder - b.resource.sortOrder || (a.resource.code < b.resource.code ? -1 : 1),
        )
        .map(({ resourceId, resource, startsAt, endsAt }) => ({
          resourceId,
          code: resource.code,
          name: { nl: resource.nameNl, en: resource.nameEn },
          kind: resource.kind,
          held: { start: startsAt.getTime(), end: endsAt.getTime() },
        })),
      trainers: row.personReservations.map(({ personId, person }) => ({
        personId,
        name: person.trainer?.displayName ?? '',
      })),
      seats: { taken, offered, held, free: row.seats.length - taken - offered - held },
      clashes: row.seats.filter((seat) => seat.conflict).length,
    };
  });
}

async function overridesOf(
  tx: Tx,
  runId: string,
  sessionIds: readonly string[],
): Promise<RunDetail['overrides']> {
  const kept = await tx.ruleOverride.findMany({
    where: {
      OR: [
        { subjectType: 'run', subjectId: runId },
        { subjectType: 'session', subjectId: { in: [...sessionIds] } },
      ],
    },
    orderBy: { at: 'asc' },
  });
  const people = await tx.person.findMany({
    where: { id: { in: kept.flatMap(({ byPersonId }) => byPersonId ?? []) } },
    select: { id: true, givenName: true, infix: true, familyName: true },
  });
  const names = new Map(
    people.map(({ id, givenName, infix, familyName }) => [
      id,
      [givenName, infix, familyName].filter(Boolean).join(' '),
    ]),
  );
  return kept.map(({ code, reason, subjectType, subjectId, byPersonId, byRole, at }) => ({
    code,
    reason,
    sessionId: subjectType === 'session' ? subjectId : null,
    byName: byPersonId === null ? null : (names.get(byPersonId) ?? null),
    byRole,
    at: at.getTime(),
  }));
}

async function notesOf(tx: Tx, viewer: Viewer, runId: string): Promise<readonly PlanReason[]> {
  const [plan] = await loadRunPlans(tx, [runId]);
  if (!plan) return [];
  const own = plan.sessions.map(({ sessionId }) => sessionId);
  return (await judgePlan(tx, viewer, proposalOfPlan(plan, { state: 'concept' }), [], own)).noted;
}
