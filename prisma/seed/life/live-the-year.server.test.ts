import { describe, expect, it } from 'vitest';
import { ok } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { brokenInvariants } from '../../../scripts/audit/broken-invariants.ts';
import { type SmallRun, saveSmallRun } from '../small-bookings.ts';
import { actingAsSystem, SMALL_NOW, saveSmallCentre, small } from '../small-centre.ts';
import { liveTheYear } from './live-the-year.ts';

const week = (monday: string, from = '09:00', until = '12:00') => {
  const [year, month, day] = monday.split('-').map(Number);
  const date = (plus: number) => new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (day ?? 1) + plus));
  return [0, 1].map((plus) => [date(plus).toISOString().slice(0, 10), from, until] as const);
};

/** Runs of the small centre around its anchor: over, going on, coming, far ahead, pencilled. */
const runs: readonly SmallRun[] = [
  {
    name: 'bhv-sep',
    courses: ['bhv'],
    sessions: week('2026-09-07'),
    trainers: ['anna'],
    resources: ['roomA'],
  },
  {
    name: 'tek-okt',
    courses: ['drawing'],
    sessions: week('2026-10-12'),
    trainers: ['chris'],
    resources: ['roomA'],
  },
  { name: 'bhv-nov', courses: ['bhv'], sessions: week('2026-11-23', '08:00', '11:00'), trainers: ['anna'] },
  {
    name: 'tek-dec',
    courses: ['drawing'],
    sessions: week('2026-12-07'),
    trainers: ['chris'],
    seats: 3,
    minimum: 2,
  },
  {
    name: 'mig-feb',
    courses: ['mig1', 'mig2'],
    sessions: week('2027-02-08'),
    resources: ['booth1', 'booth2'],
  },
  { name: 'bhv-mrt', courses: ['bhv'], sessions: week('2027-03-08'), state: 'concept' },
  {
    name: 'tek-mrt',
    courses: ['drawing'],
    sessions: week('2027-03-15'),
    state: 'option',
    resources: ['roomB'],
  },
];

const smallYear = {
  name: 'small_year',
  async fill() {
    await transact(actingAsSystem(), { locks: [] }, async (tx) => {
      await saveSmallCentre(tx);
      for (const run of runs) await saveSmallRun(tx, run);
      await tx.run.updateMany({ data: { createdAt: new Date('2026-07-01T07:00:00Z') } });
      return ok();
    });
  },
};

const db = testDatabase({ fixture: smallYear });

describe('a centre that lives its year', () => {
  const seen: unknown[] = [];

  it('holds to every invariant', async () => {
    await liveTheYear({ now: SMALL_NOW });
    expect(await brokenInvariants(db.pool, new Date(SMALL_NOW.epochMilliseconds))).toEqual([]);
    seen.push(await storyOf());
  });

  it('books what is on offer, marks who was there and finishes what is over', async () => {
    await liveTheYear({ now: SMALL_NOW });
    seen.push(await storyOf());
    const states = Object.fromEntries(
      (await db.prisma.run.findMany({ select: { code: true, state: true } })).map(({ code, state }) => [
        code,
        state,
      ]),
    );
    expect(['completed', 'cancelled']).toContain(states['BHV-SEP']);
    expect(['completed', 'cancelled']).toContain(states['TEK-OKT']);
    expect(states['TEK-MRT']).toBe('option');
    expect(await db.prisma.enrolment.count()).toBeGreaterThan(4);
    expect(await db.prisma.attendance.count()).toBeGreaterThan(0);
    const early = await db.prisma.attendance.count({
      where: { session: { endsAt: { gt: new Date(SMALL_NOW.epochMilliseconds) } } },
    });
    expect(early).toBe(0);
    // Nobody books what isn't on offer yet.
    const pencilled = { run: { state: { in: ['concept' as const, 'option' as const] } } };
    expect(await db.prisma.enrolment.count({ where: pencilled })).toBe(0);
    // Sixteen years old: the first aid course asks for eighteen.
    const uma = await db.prisma.enrolment.count({
      where: { personId: small.person.uma, courseId: small.course.bhv },
    });
    expect(uma).toBe(0);
  });

  it('tells the same story each time', () => {
    expect(seen).toHaveLength(2);
    expect(seen[0]).toEqual(seen[1]);
  });

  it('happens once', async () => {
    await liveTheYear({ now: SMALL_NOW });
    await expect(liveTheYear({ now: SMALL_NOW })).rejects.toThrow('lived before');
  });

  it('tells nobody of what is long past', async () => {
    await liveTheYear({ now: SMALL_NOW });
    const waiting = await db.prisma.outboxEvent.findMany({ where: { processedAt: null } });
    expect(waiting.length).toBeLessThan(40);
    expect(waiting.filter(({ type }) => type === 'run-planned')).toEqual([]);
  });
});

/** All that doesn't hang on the ids that are new each time. */
async function storyOf() {
  const enrolments = await db.prisma.enrolment.findMany({
    select: {
      run: { select: { code: true } },
      personId: true,
      state: true,
      requestedAt: true,
      cancelledAt: true,
    },
    orderBy: [{ requestedAt: 'asc' }, { personId: 'asc' }],
  });
  const marks = await db.prisma.attendance.findMany({
    select: { personId: true, outcome: true, markedAt: true },
    orderBy: [{ markedAt: 'asc' }, { personId: 'asc' }],
  });
  return { enrolments, marks };
}
