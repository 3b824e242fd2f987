// The application's door to its database: reads within a scope, writes within a locked transaction. What always holds: a
// refusal saves nothing, and a read without a proven scope sees no personal row. See docs/decisions/0011 and 0012.
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, okUnless } from '#app/kernel/outcome.ts';
import { now } from './clock.server.ts';
import {
  DatabaseOverloadedError,
  databaseFault,
  isOverload,
  mayRunAgain,
  violatedConstraint,
} from './database-fault.server.ts';
import { database, type Tx } from './database-pool.server.ts';
import { type LockKey, lockNumbers } from './locks.server.ts';
import { type Scope, scopeSettings } from './scope.server.ts';

export { type Database, database, type Tx } from './database-pool.server.ts';
export type { LockKey } from './locks.server.ts';

export interface TransactOptions<R> {
  /** Everything this write could contradict, known before it begins; taken at once, in one order. May be empty. */
  readonly locks: readonly LockKey[];
  /**
   * Constraints that may have the last word, by name, each with the check that explains it. When one is violated the
   * write is rolled back and its check runs in a new transaction under the same locks. Reasons it finds become the
   * refusal; when it finds none, the obstacle is gone and the write runs again.
   */
  readonly onConstraint?: Readonly<Record<string, (tx: Tx) => Promise<readonly R[]>>>;
  /** Does everything, returns the outcome and saves nothing: the preview of an import. */
  readonly rollBack?: boolean;
  /** Milliseconds this write may take where 15 seconds are too few, such as an import. */
  readonly timeoutMs?: number;
}

const maxAttempts = 4;

/**
 * Runs one write: a transaction at READ COMMITTED that takes all locks first, then lets `work` read, decide and save. A
 * refusal rolls everything back, and so does an exception. Serialisation failures and deadlocks run again, at most three
 * times, so `work` must have no effects but through `tx` (mail and the like go through events). Triggers find `ctx.now`
 * in the setting `app.now`.
 *
 * Throws DatabaseOverloadedError when no connection or lock came within 15 seconds.
 */
export async function transact<T, R>(
  ctx: Pick<Ctx, 'now' | 'requestId'>,
  options: TransactOptions<R>,
  work: (tx: Tx) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> {
  refuseNesting();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(ctx, options, work);
    } catch (error) {
      const fault = databaseFault(error);
      if (isOverload(error, fault))
        throw new DatabaseOverloadedError('database overloaded', { cause: error });
      if (!fault || attempt === maxAttempts) throw error;
      if (mayRunAgain(fault)) {
        await delay(Math.random() * 20 * 2 ** attempt);
        continue;
      }
      const name = violatedConstraint(fault, Object.keys(options.onConstraint ?? {}));
      const explain = name && options.onConstraint?.[name];
      if (!explain) throw error;
      const refused = await attemptOnce<undefined, R>(ctx, { ...options, rollBack: true }, async (tx) =>
        okUnless(await explain(tx), undefined),
      );
      if (!refused.ok) return refused;
    }
  }
}

/**
 * Reads within a scope: row-level security shows the rows that the scope may see and hides the rest, also from a query
 * that forgets to ask. The transaction is read-only. Note for relations: a hidden row is a missing row, so don't
 * `include` a required relation that the scope may not see.
 */
export function withScope<T>(scope: Scope, read: (tx: Tx) => Promise<T>): Promise<T> {
  const { kind, personId, organisationIds } = scopeSettings(scope);
  return readOnly(async (tx) => {
    await tx.$executeRaw`
      SELECT set_config('role', 'leerbank_reader', true),
             set_config('app.scope', ${kind}, true),
             set_config('app.person_id', ${personId}, true),
             set_config('app.organisation_ids', ${organisationIds}, true),
             set_config('app.now', ${now().toString()}, true),
             set_config('transaction_read_only', 'on', true)`;
    return read(tx);
  });
}

/**
 * Reads as the system, past row-level security: for use cases before their transaction, jobs, and queries that return
 * only what everyone may know (free places, a position in a list). Read-only.
 */
export function asSystem<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return readOnly(async (tx) => {
    await tx.$executeRaw`SELECT set_config('transaction_read_only', 'on', true)`;
    return read(tx);
  });
}

/** Carries an outcome out of a transaction that must not be saved. */
class RolledBack extends Error {
  readonly outcome: Outcome<unknown, unknown>;

  constructor(outcome: Outcome<unknown, unknown>) {
    super('rolled back');
    this.outcome = outcome;
  }
}

const inTransaction = new AsyncLocalStorage<true>();

/** A write within a write would wait for its own locks, and would be saved when the outer one is refused. */
function refuseNesting(): void {
  if (inTransaction.getStore())
    throw new Error('transact within transact: call a step with the open transaction');
}

async function attemptOnce<T, R>(
  ctx: Pick<Ctx, 'now'>,
  options: TransactOptions<R>,
  work: (tx: Tx) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> {
  try {
    const { prisma, patience } = database();
    return await prisma.$transaction(
      async (tx) => {
        await begin(tx, ctx.now.toString(), options.locks);
        const outcome = await inTransaction.run(true, () => work(tx));
        if (!outcome.ok || options.rollBack) throw new RolledBack(outcome);
        return outcome;
      },
      { maxWait: patience.maxWait, timeout: options.timeoutMs ?? patience.timeout },
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as Outcome<T, R>;
    throw error;
  }
}

/** One round trip: the setting for triggers and all locks, in the order of the array. */
async function begin(tx: Tx, now: string, locks: readonly LockKey[]): Promise<void> {
  const numbers = lockNumbers(locks);
  if (numbers.length === 0) {
    await tx.$executeRaw`SELECT set_config('app.now', ${now}, true)`;
  } else {
    await tx.$executeRaw`
      SELECT set_config('app.now', ${now}, true), pg_advisory_xact_lock(number)
      FROM unnest(${`{${numbers.join(',')}}`}::bigint[]) AS number`;
  }
}

async function readOnly<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    const { prisma, patience } = database();
    return await prisma.$transaction(read, patience);
  } catch (error) {
    if (isOverload(error, databaseFault(error))) {
      throw new DatabaseOverloadedError('database overloaded', { cause: error });
    }
    throw error;
  }
}
