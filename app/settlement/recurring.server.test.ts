import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#app/kernel/outcome.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, actingAsSystem, smallCentre } from '#prisma/seed/small-centre.ts';
import { bookDueTimes } from './book-recurring.server.ts';
import { endRecurring } from './end-recurring.server.ts';
import type { PoolInput } from './pool-input.ts';
import { recordRecurring } from './record-recurring.server.ts';
import type { RecurringInput } from './recurring-input.ts';
import { savePool } from './save-pool.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const treasurer = { ...actingAs('treasurer'), now: actingAsSystem('2026-11-23T08:00:00+01:00').now };
const poolId = newId();
const reasons = (outcome: Outcome<unknown, { code: string }>) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);

const rent: RecurringInput = {
  poolId,
  description: 'Huur van de hal',
  supplier: 'Vastgoed Polder',
  every: 'month',
  firstDay: '2026-10-01',
  net: 250_000,
  vat: 52_500,
  deductible: 52_500,
};
const entries = (recurringId: string) =>
  db.prisma.costEntry.findMany({ where: { recurringId }, orderBy: { firstDay: 'asc' } });

beforeAll(async () => {
  await db.prisma.costPool.create({ data: { id: poolId, code: 'HUUR', nameNl: 'Huur' } });
  await db.prisma.period.create({
    data: {
      id: newId(),
      code: '2026-Q2',
      firstDay: new Date('2026-04-01'),
      lastDay: new Date('2026-06-30'),
      state: 'closed',
    },
  });
});

describe('a cost that comes back', () => {
  let recurringId: string;

  it('books at once what has begun, each time over its own days', async () => {
    const recorded = valueOrThrow(await recordRecurring(treasurer, rent));
    expect(recorded.booked).toBe(2);
    ({ recurringId } = recorded);
    const [october, november, ...more] = await entries(recurringId);
    expect(more).toEqual([]);
    expect(october).toMatchObject({ netCents: 250_000, deductibleCents: 52_500, kind: 'actual' });
    expect(october?.lastDay.toISOString()).toMatch(/^2026-10-31/);
    expect(november?.firstDay.toISOString()).toMatch(/^2026-11-01/);
  });

  it('books the next on its first day, once, however often and from wherever it is asked', async () => {
    expect(await bookDueTimes(actingAsSystem('2026-11-30T23:30:00+01:00'))).toBe(0);
    const first = actingAsSystem('2026-12-01T00:30:00+01:00');
    await Promise.all([bookDueTimes(first), bookDueTimes(first), bookDueTimes(first)]);
    expect(await entries(recurringId)).toHaveLength(3);
    await bookDueTimes(first);
    expect(await entries(recurringId)).toHaveLength(3);
  });

  it('brings nothing more once it is ended, and keeps what was booked', async () => {
    valueOrThrow(await endRecurring(treasurer, recurringId));
    expect(await bookDueTimes(actingAsSystem('2027-03-01T02:00:00+01:00'))).toBe(0);
    expect(await entries(recurringId)).toHaveLength(3);
    expect(reasons(await endRecurring(treasurer, recurringId))).toEqual(['ended-already']);
    expect(reasons(await endRecurring(treasurer, newId()))).toEqual(['recurring-unknown']);
  });

  it('is refused with every reason at once, and for who keeps no books', async () => {
    const refused = async (more: Partial<RecurringInput>) =>
      reasons(await recordRecurring(treasurer, { ...rent, ...more }));
    expect(
      await refused({ firstDay: '2026-10-02', lastDay: '2026-10-20', vat: 300_000, deductible: 400_000 }),
    ).toEqual(['vat-above-net', 'deductible-above-vat', 'begins-mid-month', 'ends-before-first-time']);
    expect(await refused({ firstDay: '2025-01-01' })).toEqual(['begins-too-early']);
    expect(await refused({ firstDay: '2040-01-01' })).toEqual(['begins-too-late']);
    expect(await refused({ firstDay: '2026-05-01' })).toEqual(['period-closed']);
    expect(await refused({ poolId: newId() })).toEqual(['pool-unknown']);
    expect(reasons(await recordRecurring(actingAs('coordinatorStaal'), rent))).toEqual(['not-allowed']);
    expect(await db.prisma.recurringCost.count()).toBe(1);
  });
});

describe('a cost pool', () => {
  const energy: PoolInput = { code: 'ENERGIE', nameNl: 'Energie', budgetThisYear: 1_200_000 };

  it('is made with its budget, changed, and closed to new costs', async () => {
    const { poolId: id } = valueOrThrow(await savePool(treasurer, null, energy));
    const budgets = () => db.prisma.budget.findMany({ where: { poolId: id }, orderBy: { year: 'asc' } });
    expect(await budgets()).toEqual([{ poolId: id, year: 2026, cents: 1_200_000 }]);
    const changed = { ...energy, budgetThisYear: undefined, budgetNextYear: 0, closed: 'yes' as const };
    valueOrThrow(await savePool(treasurer, id, changed));
    expect(await budgets()).toEqual([{ poolId: id, year: 2027, cents: 0 }]);
    expect(reasons(await recordRecurring(treasurer, { ...rent, poolId: id }))).toEqual(['pool-unknown']);
  });

  it('keeps its code to itself, and is nobody’s but the bookkeepers’', async () => {
    expect(reasons(await savePool(treasurer, null, energy))).toEqual(['code-taken']);
    expect(reasons(await savePool(treasurer, poolId, energy))).toEqual(['code-taken']);
    expect(reasons(await savePool(treasurer, newId(), energy))).toEqual(['pool-unknown']);
    expect(reasons(await savePool(actingAs('coordinatorStaal'), null, { ...energy, code: 'X' }))).toEqual([
      'not-allowed',
    ]);
  });
});
