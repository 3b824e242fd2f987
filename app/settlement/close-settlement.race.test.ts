import { describe, expect, it } from 'vitest';
import { parseQuarter, type Quarter } from '#app/booking/hours-period.ts';
import { type Outcome, ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { bookEntriesStep } from './book-entries.step.server.ts';
import { bookEntry } from './book-entry.server.ts';
import { closeSettlement } from './close-settlement.server.ts';
import type { EntryInput } from './entry-input.ts';
import { prepareSettlement } from './prepare-settlement.server.ts';
import { startPreview } from './start-preview.server.ts';

const db = testDatabase({ fixture: smallCentre, poolSize: 30 });
const treasurer = actingAs('treasurer');
const office = actingAs('office');
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const poolId = newId();
const cost: EntryInput = {
  side: 'cost',
  poolId,
  description: 'Huur',
  bookedOn: '2026-07-01',
  firstDay: '2026-07-01',
  lastDay: '2026-09-30',
  net: 1000,
};
const won = (outcomes: readonly Outcome<unknown, unknown>[]) => outcomes.filter(({ ok }) => ok).length;

/** A pool by share, one party, one cost, worked out by the treasurer; answers its preview. */
async function preview(): Promise<string> {
  await db.prisma.costPool.create({ data: { id: poolId, code: 'HUUR', nameNl: 'Huur' } });
  await db.prisma.poolKey.create({
    data: {
      id: newId(),
      poolId,
      kind: 'fixed_share',
      validFrom: day('2026-01-01'),
      signedOn: day('2025-11-20'),
      signedBy: 'ALV',
      recordedAt: new Date(),
    },
  });
  await db.prisma.agreement.create({
    data: {
      id: newId(),
      code: 'A',
      organisationId: small.organisation.staal,
      validFrom: day('2025-01-01'),
      costShare: 100,
    },
  });
  valueOrThrow(await bookEntry(treasurer, cost));
  const { settlementId } = valueOrThrow(await startPreview(treasurer, parseQuarter('2026-Q3') as Quarter));
  valueOrThrow(await prepareSettlement(treasurer, settlementId));
  return settlementId;
}

/** Costs of the closed quarter that its settlement doesn't have. */
async function strays(): Promise<number> {
  return db.prisma.costEntry.count({
    where: { settled: { none: { settlement: { state: 'closed' } } }, firstDay: { lte: day('2026-09-30') } },
  });
}

describe('closing a quarter', () => {
  let settlementId: string;

  it('loses a cost that is being booked, where the row of the period isn’t held', async () => {
    settlementId = await preview();
    await db.pool.query('ALTER TABLE cost_entry DISABLE TRIGGER cost_entry_period_open');
    try {
      const client = await db.pool.connect();
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO cost_entry (id, code, side, pool_id, description, booked_on, first_day, last_day, net_cents, recorded_at)
         VALUES ($1, 'P2026-9999', 'cost', $2, 'Laat', '2026-07-01', '2026-07-01', '2026-09-30', 500, now())`,
        [newId(), poolId],
      );
      valueOrThrow(await closeSettlement(office, settlementId));
      await client.query('COMMIT');
      client.release();
      expect(await strays()).toBe(1);
    } finally {
      await db.pool.query('ALTER TABLE cost_entry ENABLE TRIGGER cost_entry_period_open');
    }
  });

  it('is done once by two who close at the same time', async () => {
    settlementId = await preview();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => closeSettlement(office, settlementId)),
    );
    expect(won(outcomes)).toBe(1);
    expect(await db.prisma.settlement.count({ where: { state: 'closed' } })).toBe(1);
  });

  /** A cost as a file of many brings it: its step in a transaction with the import's lock. */
  const bookMany = () =>
    transact(treasurer, { locks: ['series:cost-entry'] }, async (tx) => {
      const booked = await bookEntriesStep(tx, treasurer, [{ input: cost }, { input: cost }]);
      return booked.flatMap((one) => (one.ok ? [] : [one]))[0] ?? ok(booked.length);
    });

  it.each([
    ['by hand', 12, (): Promise<Outcome<unknown, unknown>> => bookEntry(treasurer, cost)],
    ['from files', 6, bookMany],
  ] as const)('has every cost that is booked %s meanwhile, or refuses it', async (_, count, book) => {
    settlementId = await preview();
    const [closing, ...booking] = await Promise.all([
      closeSettlement(office, settlementId),
      ...Array.from({ length: count }, book),
    ]);
    // Either the closing came first and every cost was refused, or a cost did and what was seen is no longer so.
    if (closing.ok) expect([won(booking), await strays()]).toEqual([0, 0]);
    else {
      expect(closing.reasons.map(({ code }) => code)).toEqual(['changed-since-preview']);
      expect(won(booking)).toBeGreaterThan(0);
    }
    const closed = await db.prisma.period.count({ where: { state: 'closed' } });
    expect(closed === 0 || (await strays()) === 0).toBe(true);
  });
});
