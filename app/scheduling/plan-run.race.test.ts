import { describe, expect, it } from 'vitest';
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, calendarDate } from '#app/kernel/calendar-date.ts';
import { HOUR } from '#app/kernel/interval.ts';
import { type Outcome, ok, okUnless, valueOrThrow } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { barrier } from '#app/platform/testing/barrier.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun } from '#prisma/seed/small-runs.ts';
import { placeSession } from './place-session.step.server.ts';
import { explainedBy } from './plan-constraints.server.ts';
import type { PlanSessionInput } from './plan-input.ts';
import { planRun } from './plan-run.server.ts';
import { type PlanRefusal, planLocks, planRunStep } from './plan-run.step.server.ts';
import { planSession } from './plan-session.server.ts';
import { judgePlan } from './plan-verdict-queries.server.ts';
import { releaseSession } from './release-session.step.server.ts';
import { reserveSession } from './reserve-session.step.server.ts';
import { loadPlannedSessions, loadRunPlans, proposalOfPlan } from './run-plan-queries.server.ts';

const db = testDatabase({ fixture: smallCentre, poolSize: 50 });
const { resource, person, site } = small;
const office = actingAs('office');
const clients = 50;
const rounds = 20;

/** Working days from 1 December 2026 on, past the Christmas closure. */
const day = (round: number) => {
  const monday = addDays(calendarDate('2027-01-04'), 7 * Math.floor(round / 5));
  return addDays(monday, round % 5);
};
/** One machine and one hour; nobody teaches, so that only the machine decides. */
const wanted = (round: number) =>
  millingRun({
    id: newId(),
    sessions: [
      {
        ...slot(day(round), '10:00', '12:00'),
        resourceIds: [resource.mill1, resource.roomA],
        trainerIds: [],
      },
    ],
    overrides: [{ code: 'trainer-missing', reason: 'Trainer volgt later' }],
  });

async function overlaps(): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM resource_reservation a JOIN resource_reservation b
       ON a.resource_id = b.resource_id AND a.id < b.id AND a.live AND b.live
      AND tstzrange(a.starts_at, a.ends_at, '[)') && tstzrange(b.starts_at, b.ends_at, '[)')`,
  );
  return rows[0]?.count ?? 0;
}
const dropConstraints = () =>
  db.pool.query(`ALTER TABLE resource_reservation DROP CONSTRAINT resource_reservation_no_overlap;
                 ALTER TABLE person_reservation DROP CONSTRAINT person_reservation_no_overlap`);
const wins = (outcomes: readonly Outcome<unknown, unknown>[]) => outcomes.filter((one) => one.ok).length;
const together = <T>(count: number, work: (client: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, client) => work(client)));

/** planRun with its locks left out; the constraint stays, unless the test dropped it. */
function planWithoutLocks(ctx: Ctx, input: ReturnType<typeof wanted>, everybodyIsIn = async () => {}) {
  const onConstraint = explainedBy(async (tx) => {
    const [outcome] = [await planRunStep(tx, ctx, { ...input, id: newId() })];
    return outcome.ok ? [] : outcome.reasons;
  });
  return transact<unknown, PlanRefusal>(ctx, { locks: [], onConstraint }, async (tx) => {
    await everybodyIsIn();
    return planRunStep(tx, ctx, input);
  });
}

describe('one machine, one hour, fifty clients', () => {
  it('without locks and constraint the check alone lets several through (negative control)', async () => {
    await dropConstraints();
    // All who look at once draw the same code; that it is unique would turn away all but one, whatever the machine.
    await db.pool.query('DROP INDEX run_code_key');
    let most = 0;
    for (let round = 0; round < 5; round += 1) {
      const everybodyIsIn = barrier(clients);
      const outcomes = await together(clients, () => planWithoutLocks(office, wanted(round), everybodyIsIn));
      most = Math.max(most, wins(outcomes));
      if (most > 1) break;
    }
    expect(most).toBeGreaterThan(1);
    expect(await overlaps()).toBeGreaterThan(0);
  });

  it('the constraint alone ends it, and the losers hear why', async () => {
    for (let round = 0; round < 3; round += 1) {
      const outcomes = await together(clients, () => planWithoutLocks(office, wanted(round)));
      expect(wins(outcomes)).toBe(1);
      for (const outcome of outcomes) {
        if (!outcome.ok) expect(outcome.reasons[0]).toMatchObject({ code: 'resource-busy' });
      }
    }
    expect(await overlaps()).toBe(0);
  });

  it('the locks alone end it', async () => {
    await dropConstraints();
    for (let round = 0; round < 3; round += 1) {
      expect(wins(await together(clients, () => planRun(office, wanted(round))))).toBe(1);
    }
    expect(await overlaps()).toBe(0);
  });

  it(`exactly one wins, ${rounds} times`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const outcomes = await together(clients, () => planRun(office, wanted(round)));
      expect(wins(outcomes)).toBe(1);
      for (const outcome of outcomes) {
        if (!outcome.ok) {
          expect(outcome.reasons.map((reason) => reason.code)).toEqual(['resource-busy', 'resource-busy']);
        }
      }
    }
    expect(await db.prisma.run.count()).toBe(rounds);
    expect(await overlaps()).toBe(0);
  });

  it('one form sent by all of them saves once', async () => {
    const form = wanted(0);
    const outcomes = await together(clients, () => planRun(office, form));
    expect(wins(outcomes)).toBe(clients);
    expect(await db.prisma.run.count()).toBe(1);
    expect(await db.prisma.session.count()).toBe(1);
  });
});

describe('one trainer, one hour', () => {
  /** On a machine of its own each; only the trainer is shared. */
  const lesson = (round: number, client: number): PlanSessionInput => ({
    id: newId(),
    kind: 'open-practice',
    siteId: site.hall,
    title: null,
    sessions: [
      {
        ...slot(day(round), '10:00', '11:00'),
        resourceIds: client < 4 ? [resource[`booth${client + 1}` as 'booth1']] : [],
        trainerIds: [person.chris],
      },
    ],
  });
  const doubles = async () => {
    const rows = await db.prisma.personReservation.groupBy({
      by: ['personId', 'startsAt'],
      where: { live: true },
      _count: true,
    });
    return rows.filter((row) => row._count > 1).length;
  };

  it('the constraint makes it impossible; without, a bare write shows the double use (negative control)', async () => {
    const bare = () => {
      const input = lesson(0, 9);
      return transact<unknown, never>(office, { locks: [] }, async (tx) => {
        const [session] = input.sessions;
        const interval = { start: session?.start ?? 0, end: session?.end ?? 0 };
        await tx.session.create({
          data: {
            id: input.id,
            siteId: site.hall,
            kind: 'open_practice',
            startsAt: new Date(interval.start),
            endsAt: new Date(interval.end),
            sideBySideKey: input.id,
          },
        });
        const trainerIds = [person.chris];
        await reserveSession(tx, office.now, {
          sessionId: input.id,
          interval,
          sideBySideKey: input.id,
          live: true,
          resources: [],
          trainerIds,
        });
        return ok();
      });
    };
    const guarded = await Promise.allSettled(Array.from({ length: 10 }, bare));
    expect(guarded.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    await dropConstraints();
    await together(10, bare);
    expect(await doubles()).toBe(1);
  });

  it(`exactly one wins, ${rounds} times`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const outcomes = await together(clients, (client) => planSession(office, lesson(round, client)));
      expect(wins(outcomes)).toBe(1);
    }
    expect(await doubles()).toBe(0);
  });
});

describe('moving against planning anew', () => {
  /** The steps in the order in which a move takes them: lock, load, judge, release, place, reserve. */
  async function move(sessionId: string, runId: string, to: { start: number; end: number }) {
    const locks = [
      ...planLocks({
        id: runId,
        sessions: [{ ...to, resourceIds: [resource.mill1, resource.roomA], trainerIds: [] }],
      }),
    ];
    return transact<undefined, PlanRefusal>(office, { locks }, async (tx) => {
      const [session] = await loadPlannedSessions(tx, [sessionId]);
      const [run] = await loadRunPlans(tx, [runId]);
      if (!session || !run) throw new Error('the session is there');
      const moved = { ...run, sessions: [{ ...session, interval: to }] };
      const overrides = [{ code: 'trainer-missing', reason: 'Trainer volgt later' }];
      const verdict = await judgePlan(tx, office, proposalOfPlan(moved, { state: 'open' }), overrides, [
        sessionId,
      ]);
      const refused = okUnless(verdict.blocking, undefined);
      if (!refused.ok) return refused;
      const [released] = await releaseSession(tx, office.now, { sessionIds: [sessionId] });
      await placeSession(tx, sessionId, to);
      const { sideBySideKey } = session;
      const { resources = [], trainerIds = [] } = released ?? {};
      await reserveSession(tx, office.now, {
        sessionId,
        interval: to,
        sideBySideKey,
        live: true,
        resources,
        trainerIds,
      });
      return ok();
    });
  }

  it('the machine is held once, where it was or where it went, and what became free can be taken', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { runId, sessionIds } = valueOrThrow(await planRun(office, wanted(round)));
      const before = slot(day(round), '10:00', '12:00');
      const after = { start: before.start + 3 * HOUR, end: before.end + 3 * HOUR };
      const anew = (interval: typeof before) => {
        const input = wanted(round);
        const sessions = input.sessions.map((session) => ({ ...session, ...interval }));
        return planRun(office, { ...input, sessions });
      };
      const [moved, ...others] = await Promise.all([
        move(sessionIds[0] as string, runId, after),
        ...Array.from({ length: 12 }, () => anew(after)),
        ...Array.from({ length: 12 }, () => anew(before)),
      ]);
      const later = wins(others.slice(0, 12));
      const earlier = wins(others.slice(12));
      // Either the move won and somebody may have its old hour, or one newcomer won and it stayed.
      expect(later + wins([moved])).toBe(1);
      expect(earlier).toBeLessThanOrEqual(wins([moved]));
    }
    expect(await overlaps()).toBe(0);
  });
});
