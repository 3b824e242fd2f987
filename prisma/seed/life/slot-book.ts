/**
 * Plans the sessions outside runs: finds hours in which machines and trainers are free, has each plan judged by
 * scheduling's own check, and writes them in batches through scheduling's own steps.
 */
import type { Ctx } from '#app/kernel/actor.ts';
import { type CalendarDate, weekday } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { MINUTE } from '#app/kernel/interval.ts';
import { ok } from '#app/kernel/outcome.ts';
import { auditEach } from '#app/platform/audit.server.ts';
import { asSystem, type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { addSessions, type SessionKind } from '#app/scheduling/add-sessions.step.server.ts';
import { heldInterval } from '#app/scheduling/buffers.ts';
import type { Station } from '#app/scheduling/group-slots.ts';
import { judge } from '#app/scheduling/overrides.ts';
import { planReasons } from '#app/scheduling/plan-check.ts';
import type { Busy, NeedFacts, PlanFacts, PlannedKind, TrainerBusy } from '#app/scheduling/plan-facts.ts';
import { loadFacts } from '#app/scheduling/plan-facts-queries.server.ts';
import { type ReservedParticipant, reserveSession } from '#app/scheduling/reserve-session.step.server.ts';
import { byItself, clock, instant } from './acting.ts';
import type { Centre, LifeResource } from './centre.ts';
import { TakenHours } from './taken-hours.ts';

export type WantedSession = {
  readonly kind: Exclude<PlannedKind, 'course'>;
  readonly siteId: string;
  readonly title: string;
  readonly interval: Interval;
  readonly resourceIds: readonly string[];
  readonly trainerIds: readonly string[];
  readonly supervisorIds?: readonly string[];
  readonly participants?: readonly ReservedParticipant[];
  readonly heads?: number;
  /** Of a class: what its activity takes for so many, and who comes along. */
  readonly activity?: Pick<Station, 'courseId' | 'needs' | 'companions'>;
};

type Kept = WantedSession & { readonly sessionId: string; readonly sideBySideKey: string; readonly ctx: Ctx };

/** Everything that sessions are planned around, in one year. */
export class SlotBook {
  readonly taken = new TakenHours();
  readonly facts: PlanFacts;
  readonly #centre: Centre;
  #kept: Kept[] = [];

  private constructor(centre: Centre, facts: PlanFacts) {
    this.#centre = centre;
    this.facts = facts;
    for (const { resourceId, busy } of facts.resources.values()) {
      for (const one of busy) this.taken.take(resourceId, one);
    }
    for (const { personId, busy } of facts.trainers.values()) {
      for (const one of busy) this.taken.take(personId, one);
    }
  }

  static async open(centre: Centre): Promise<SlotBook> {
    const times = centre.runs.flatMap(({ start, end }) => [start, end]);
    const facts = await asSystem((tx) =>
      loadFacts(tx, {
        siteIds: centre.sites.map(({ siteId }) => siteId),
        resourceIds: centre.resources.map(({ resourceId }) => resourceId),
        trainerIds: [...centre.trainers.keys()],
        courseIds: [...centre.courses.values()].flatMap(({ courseId, audience }) =>
          audience === 'groups' ? [courseId] : [],
        ),
        range: { start: Math.min(centre.now, ...times), end: Math.max(centre.now, ...times) },
        viewer: byItself(0).actor,
        now: instant(centre.now),
      }),
    );
    return new SlotBook(centre, facts);
  }

  /** An hour on a day at a site: null where the site isn't open all the while. */
  hour(siteId: string, day: CalendarDate, startMinute: number, minutes: number): Interval | null {
    const plan = this.facts.sites.get(siteId)?.plan;
    if (!plan || plan.closures.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay))
      return null;
    const open = plan.hours.some(
      (row) =>
        row.weekday === weekday(day) &&
        row.opensMinute <= startMinute &&
        startMinute + minutes <= row.closesMinute,
    );
    const start = open ? clock(day, startMinute) : 0;
    return open ? { start, end: start + minutes * MINUTE } : null;
  }

  /** So many free resources of a pool, the same ones first; null where there are fewer. */
  freeOf(pool: string, count: number, interval: Interval): string[] | null {
    const ofPool = this.#centre.resources.filter((resource) => resource.pool === pool);
    return this.#free(ofPool, count, interval);
  }

  /** What an activity needs, free; null where it can't be had. */
  freeFor({ poolId, resourceId, quantity }: NeedFacts, interval: Interval): string[] | null {
    const able = this.#centre.resources.filter((resource) =>
      resourceId === null
        ? this.facts.resources.get(resource.resourceId)?.poolId === poolId
        : resource.resourceId === resourceId,
    );
    return this.#free(able, resourceId === null ? quantity : 1, interval);
  }

  #free(able: readonly LifeResource[], count: number, interval: Interval): string[] | null {
    const free = able
      .map(({ resourceId }) => resourceId)
      .filter((resourceId) => this.isFree(resourceId, interval));
    return free.length < count ? null : free.slice(0, count);
  }

  isFree(resourceId: string, interval: Interval): boolean {
    const resource = this.facts.resources.get(resourceId);
    return resource !== undefined && this.taken.isFree(resourceId, heldInterval(interval, resource));
  }

  /** The first of these trainers who is at work and free; null where nobody is. */
  freeTrainer(
    trainerIds: readonly string[],
    day: CalendarDate,
    startMinute: number,
    interval: Interval,
  ): string | null {
    const endMinute = startMinute + (interval.end - interval.start) / MINUTE;
    return (
      trainerIds.find((id) => {
        const trainer = this.facts.trainers.get(id);
        const works = trainer?.hours.some(
          (row) =>
            row.weekday === weekday(day) && row.opensMinute <= startMinute && endMinute <= row.closesMinute,
        );
        return works && this.taken.isFree(id, interval);
      }) ?? null
    );
  }

  /**
   * Plans sessions together, all or none; side by side where one trainer leads several at one hour. Answers their ids, or null
   * where scheduling has anything against it.
   */
  plan(ctx: Ctx, sessions: readonly WantedSession[]): string[] | null {
    const kept = sessions.map((session) => ({ ...session, sessionId: newId<never>() as string, ctx }));
    const key = kept[0]?.sessionId ?? '';
    // Who leads one leads the other: only then are they side by side.
    const leaders = kept.flatMap(({ interval, trainerIds }) =>
      trainerIds.map((id) => `${id} ${interval.start}`),
    );
    const sideBySide = new Set(leaders).size < leaders.length;
    const keyed = kept.map((one) => ({ ...one, sideBySideKey: sideBySide ? key : one.sessionId }));
    const sound = keyed.every((session) => {
      const { kind, siteId, interval, resourceIds, trainerIds, heads, sideBySideKey, activity } = session;
      const facts = { ...this.facts, now: ctx.now.epochMilliseconds };
      const proposal = {
        kind,
        siteId,
        courseIds: activity ? [activity.courseId] : [],
        ...(activity && { needs: activity.needs, companions: activity.companions }),
        seats: heads ?? 0,
        minimum: null,
        state: 'open' as const,
        optionUntil: null,
        decideBy: null,
        sessions: [{ interval, resourceIds, trainerIds, sideBySideKey }],
      };
      return (
        judge(planReasons(proposal, facts), [], ctx.actor, 'open', proposal.sessions).blocking.length === 0
      );
    });
    if (!sound) return null;
    for (const one of keyed) this.#take(one);
    this.#kept.push(...keyed);
    return keyed.map(({ sessionId }) => sessionId);
  }

  #take({
    interval,
    resourceIds,
    trainerIds,
    supervisorIds,
    participants,
    sessionId,
    sideBySideKey,
  }: Kept): void {
    for (const id of resourceIds) {
      const resource = this.facts.resources.get(id);
      if (!resource) continue;
      const held = heldInterval(interval, resource);
      this.taken.take(id, held);
      (resource.busy as Busy[]).push({ ...held, sessionId });
    }
    for (const id of trainerIds) {
      this.taken.take(id, interval);
      const busy = this.facts.trainers.get(id)?.busy as TrainerBusy[] | undefined;
      busy?.push({ ...interval, sessionId, sideBySideKey, learners: 0 });
    }
    for (const id of supervisorIds ?? []) this.taken.take(id, interval);
    for (const { personId } of participants ?? []) this.taken.take(personId, interval);
  }

  /** Writes what was planned since the last time; `more` writes what belongs to it in the same transaction. */
  async write(more?: (tx: Tx) => Promise<void>): Promise<number> {
    const sessions = this.#kept;
    this.#kept = [];
    const locks: LockKey[] = sessions.flatMap((one) => [
      `session:${one.sessionId}` as const,
      ...one.resourceIds.map((id) => `resource:${id}` as const),
      ...[...one.trainerIds, ...(one.supervisorIds ?? [])].map((id) => `person:${id}` as const),
      ...(one.participants ?? []).map(({ personId }) => `person:${personId}` as const),
    ]);
    await transact(byItself(this.#centre.now), { locks, timeoutMs: 60_000 }, async (tx) => {
      await this.#writeSessions(tx, sessions);
      await more?.(tx);
      return ok();
    });
    return sessions.length;
  }

  async #writeSessions(tx: Tx, sessions: readonly Kept[]): Promise<void> {
    for (const [at, planned] of Map.groupBy(sessions, ({ ctx }) => ctx.now.epochMilliseconds)) {
      await addSessions(
        tx,
        instant(at),
        ...planned.map(({ sessionId, siteId, kind, title, interval, sideBySideKey }) => ({
          id: sessionId,
          runId: null,
          siteId,
          kind: kind.replaceAll('-', '_') as SessionKind,
          title,
          number: 1,
          interval,
          sideBySideKey,
          seats: 0,
        })),
      );
      await reserveSession(
        tx,
        instant(at),
        ...planned.map((one) => ({
          ...one,
          live: true,
          resources: one.resourceIds.flatMap((id) => this.facts.resources.get(id) ?? []),
        })),
      );
    }
    await auditEach(
      tx,
      sessions.map(({ ctx, sessionId, kind }) => ({
        ctx,
        line: { action: 'session-planned', subjectType: 'session', subjectId: sessionId, after: { kind } },
      })),
    );
  }
}
