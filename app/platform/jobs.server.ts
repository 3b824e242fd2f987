// Background jobs on pg-boss, in the same database and on the same pool as everything else. What always holds: a job asked
// for in a transaction exists if and only if that transaction was saved.

import { PgBoss } from 'pg-boss';
import type { Ctx } from '#app/kernel/actor.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { now } from './clock.server.ts';
import type { Tx } from './database.server.ts';
import { database } from './database-pool.server.ts';
import { appendToOutbox, type DomainEvent, type Listener } from './events.server.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { log } from './log.server.ts';
import { listenerQueue, relay } from './relay.server.ts';
import { withRequestTrace } from './request-trace.server.ts';

export interface Job<Payload = unknown> {
  /** Kebab-case and lasting: jobs that wait are kept under it. */
  readonly name: string;
  /** Outside text into a typed payload; a schema's `parse`. */
  parse(payload: unknown): Payload;
  /** Runs as the system; throws to be tried again. May run twice when the process dies in between. */
  run(ctx: Ctx, payload: Payload): Promise<unknown>;
  /** Cron expression in the centre's wall time, for a job that runs by itself with an empty payload. */
  readonly schedule?: string;
  /** How often it is tried again, with growing pauses; 8 (about two hours) where left out. */
  readonly retries?: number;
}

export function defineJob<Payload>(job: Job<Payload>): Job<Payload> {
  return job;
}

/**
 * Asks for a job in the transaction that gives the reason. It begins within a second or two of the commit, or from
 * `startAfter` on.
 */
export async function enqueue<Payload extends Prisma.InputJsonObject>(
  tx: Tx,
  job: Pick<Job<Payload>, 'name'>,
  payload: Payload,
  options: { readonly startAfter?: Temporal.Instant } = {},
): Promise<void> {
  await appendToOutbox(tx, `job:${job.name}`, {
    payload,
    startAfter: options.startAfter?.toString() ?? null,
  });
}

export interface Jobs {
  /** Lets running jobs finish, at most ten seconds, and stops. The pool stays open. */
  stop(): Promise<void>;
}

/** Starts all jobs and listeners in this process. Several processes share the work. */
export async function startJobs(all: {
  jobs: readonly Job[];
  listeners: readonly Listener[];
}): Promise<Jobs> {
  const { pool } = database();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'pgboss',
    registerInstance: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => log().error({ err: error }, 'job queue'));
  await boss.start();

  for (const job of all.jobs) {
    await createQueue(boss, job.name, job.retries);
    await boss.work(job.name, { pollingIntervalSeconds: 2 }, ([task]) =>
      perform(job.name, task?.id, (ctx) => job.run(ctx, job.parse(task?.data ?? {}))),
    );
    if (job.schedule) await boss.schedule(job.name, job.schedule, null, { tz: centreZone });
  }
  await unscheduleOthers(boss, all.jobs);
  for (const one of all.listeners) {
    const queue = listenerQueue(one);
    await createQueue(boss, queue);
    await boss.work(queue, { pollingIntervalSeconds: 1 }, ([task]) =>
      perform(queue, task?.id, (ctx) => one.handle(ctx, task?.data as unknown as DomainEvent)),
    );
  }
  const relaying = relay(boss, pool, all);
  return {
    async stop() {
      await relaying.stop();
      await boss.stop({ graceful: true, timeout: 10_000, close: false });
    },
  };
}

async function createQueue(boss: PgBoss, name: string, retries = 8): Promise<void> {
  const options = { retryLimit: retries, retryDelay: 30, retryBackoff: true, expireInSeconds: 600 };
  await boss.createQueue(name, options);
  await boss.updateQueue(name, options);
}

/** A schedule outlives the code that made it: those of jobs that are gone, or no longer scheduled, end. */
async function unscheduleOthers(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!jobs.some((job) => job.name === name && job.schedule)) await boss.unschedule(name);
  }
}

/** Gives a task its context, and logs a failure before pg-boss plans the next attempt. */
async function perform(
  name: string,
  id: string | undefined,
  run: (ctx: Ctx) => Promise<unknown>,
): Promise<void> {
  const requestId = id ?? name;
  await withRequestTrace({ requestId }, async () => {
    try {
      await run({ actor: { kind: 'system', name }, now: now(), requestId });
    } catch (error) {
      log().error({ err: error, job: name }, 'job failed');
      throw error;
    }
  });
}
