import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ok, refuse } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { transact } from './database.server.ts';
import { appendEvent, listener } from './events.server.ts';
import { defineJob, enqueue, startJobs } from './jobs.server.ts';
import { deliverEvents } from './testing/deliver-events.server.ts';
import { testDatabase } from './testing/test-database.ts';

declare module './events.server.ts' {
  interface DomainEvents {
    'test-happened': { word: string };
  }
}

const db = testDatabase();
const ctx = { now: Temporal.Instant.from('2026-11-23T09:00:00Z'), requestId: 'test' };

async function until(done: () => boolean): Promise<void> {
  for (const end = Date.now() + 15_000; !done() && Date.now() < end; ) await delay(50);
  expect(done()).toBe(true);
}

describe('jobs and events', () => {
  it('happen for a saved transaction only, once for each listener, and again after a failure', async () => {
    const heard: string[] = [];
    const greet = defineJob({
      name: 'greet',
      parse: (payload) => z.object({ who: z.string() }).parse(payload),
      run: async (job, { who }) => heard.push(`${job.actor.kind} greets ${who}`),
    });
    const steady = listener('steady', ['test-happened'], async (_, event) =>
      heard.push(`steady ${event.payload.word}`),
    );
    let failures = 0;
    const shaky = listener('shaky', ['test-happened'], async (_, event) => {
      failures += 1;
      if (failures === 1) throw new Error('not yet');
      heard.push(`shaky ${event.payload.word}`);
    });
    await transact(ctx, { locks: [] }, async (tx) => {
      await appendEvent(tx, 'test-happened', { word: 'yes' });
      await enqueue(tx, greet, { who: 'Anna' });
      return ok();
    });
    await transact(ctx, { locks: [] }, async (tx) => {
      await appendEvent(tx, 'test-happened', { word: 'no' });
      await enqueue(tx, greet, { who: 'nobody' });
      return refuse({ code: 'no' });
    });

    const jobs = await startJobs({ jobs: [greet], listeners: [steady, shaky] });
    try {
      await until(() => heard.length === 2 && failures === 1);
      expect([...heard].sort()).toEqual(['steady yes', 'system greets Anna']);
      // Instead of waiting for the pause between attempts.
      await db.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`);
      await until(() => heard.includes('shaky yes'));
      expect(heard).toHaveLength(3);
    } finally {
      await jobs.stop();
    }
    expect(await db.prisma.outboxEvent.count({ where: { processedAt: null } })).toBe(0);
  });

  it('start again on the same database, also in two processes', async () => {
    const none = { jobs: [], listeners: [] };
    const both = await Promise.all([startJobs(none), startJobs(none)]);
    for (const jobs of both) await jobs.stop();
  });

  it('are delivered at once in tests', async () => {
    const words: string[] = [];
    const one = listener('one', ['test-happened'], async (_, event) => words.push(event.payload.word));
    await transact(ctx, { locks: [] }, async (tx) => {
      await appendEvent(tx, 'test-happened', { word: 'a' });
      await appendEvent(tx, 'test-happened', { word: 'b' });
      return ok();
    });
    expect(await deliverEvents(one)).toEqual(['test-happened', 'test-happened']);
    expect(words).toEqual(['a', 'b']);
    expect(await deliverEvents(one)).toEqual([]);
  });
});
