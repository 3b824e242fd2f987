// Hands the outbox to pg-boss: an event becomes one job per listener, a job asked for in a transaction becomes that job.
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Listener } from './events.server.ts';
import { log } from './log.server.ts';

interface OutboxRow {
  id: string;
  type: string;
  payload: unknown;
}

interface Receivers {
  readonly jobs: readonly { readonly name: string }[];
  readonly listeners: readonly Pick<Listener, 'name' | 'on'>[];
}

const pause = 1000;
const batch = 100;

export function listenerQueue(listener: Pick<Listener, 'name'>): string {
  return `listener.${listener.name}`;
}

/** Looks every second; stops after the round that is under way. */
export function relay(boss: PgBoss, pool: pg.Pool, receivers: Receivers): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  function next(): void {
    if (stopped) return;
    round = relayOnce(boss, pool, receivers)
      .catch((error) => {
        log().error({ err: error }, 'outbox');
        return 0;
      })
      .then((count) => {
        if (!stopped) timer = setTimeout(next, count === batch ? 0 : pause);
      });
  }
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

/**
 * One round: takes waiting rows in the order in which they were made, makes their jobs and marks them, all in one
 * transaction. Rows that another process has in hand are skipped. Answers how many there were.
 */
export async function relayOnce(boss: PgBoss, pool: pg.Pool, receivers: Receivers): Promise<number> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<OutboxRow>(
      'SELECT id, type, payload FROM outbox_event WHERE processed_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED',
      [batch],
    );
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    for (const row of rows) {
      for (const { queue, data, startAfter } of jobsFor(row, receivers)) {
        // The row's own id: the same event can't become the same job twice.
        await boss.send(queue, data, { id: row.id, db, ...(startAfter && { startAfter }) });
      }
    }
    await client.query('UPDATE outbox_event SET processed_at = now() WHERE id = ANY ($1)', [
      rows.map((row) => row.id),
    ]);
    await client.query('COMMIT');
    return rows.length;
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    // A connection that failed midway is closed, and its transaction with it.
    client.release(broken);
  }
}

function jobsFor(row: OutboxRow, receivers: Receivers): { queue: string; data: object; startAfter?: Date }[] {
  if (row.type.startsWith('job:')) {
    const queue = row.type.slice('job:'.length);
    if (!receivers.jobs.some((job) => job.name === queue)) {
      log().error({ job: queue, outboxId: row.id }, 'a job of that name does not exist');
      return [];
    }
    const { payload, startAfter } = row.payload as { payload: object; startAfter: string | null };
    return [{ queue, data: payload, ...(startAfter && { startAfter: new Date(startAfter) }) }];
  }
  const data = { id: row.id, type: row.type, payload: row.payload };
  return receivers.listeners
    .filter((listener) => listener.on.includes(row.type))
    .map((listener) => ({ queue: listenerQueue(listener), data }));
}
