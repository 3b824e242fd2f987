import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ok } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { type LockKey, type Tx, transact } from './database.server.ts';
import { newId } from './new-id.server.ts';
import { barrier } from './testing/barrier.ts';
import { testDatabase } from './testing/test-database.ts';

const db = testDatabase({ poolSize: 50 });
const ctx = { now: Temporal.Instant.from('2026-11-23T09:00:00Z'), requestId: 'race' };

/** Check, then act: the shape of every rule that a lock protects. Only the first may write. */
async function claimOnce(tx: Tx, looked: () => Promise<unknown>): Promise<boolean> {
  const taken = (await tx.organisation.count()) > 0;
  await looked();
  if (!taken) {
    const id = newId();
    await tx.organisation.create({ data: { id, code: id, kind: 'company', name: 'Winner' } });
  }
  return !taken;
}

async function winners(locks: readonly LockKey[], looked: () => Promise<unknown>): Promise<number> {
  const claims = Array.from({ length: 50 }, () =>
    transact(ctx, { locks }, async (tx) => ok(await claimOnce(tx, looked))),
  );
  const outcomes = await Promise.all(claims);
  return outcomes.filter((outcome) => outcome.ok && outcome.value).length;
}

describe('fifty that check and then act at once', () => {
  it('without a lock: several win (the race exists)', async () => {
    expect(await winners([], barrier(50))).toBeGreaterThan(1);
  });

  it('with a lock: exactly one wins, twenty times over', async () => {
    for (let round = 0; round < 20; round += 1) {
      await db.prisma.organisation.deleteMany();
      expect(await winners(['resource:lathe'], () => delay(5))).toBe(1);
    }
  });
});
