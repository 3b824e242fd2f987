// Which locks a write takes, and their order. See docs/decisions/0012.
import { createHash } from 'node:crypto';

/**
 * What a transaction locks, as `noun:id`. Two writes that could contradict each other share a key; a write takes all of
 * its keys once, at its start.
 */
export type LockKey =
  /** A machine or room: everything that reserves it, or makes it unavailable. */
  | `resource:${string}`
  /** A person's agenda: trainer, participant or supervisor. */
  | `person:${string}`
  /** A run with its sessions, seats, enrolments and waiting list. */
  | `run:${string}`
  /** A session outside a run. */
  | `session:${string}`
  /** A company tour with its route. */
  | `tour:${string}`
  /** A party's hours in a pool and term. */
  | `party:${string}`
  /** The centre's rules of safety and working hours, which change together or not. */
  | 'rules:all'
  /** What companies are asked to come to a course for. */
  | `demand:${string}`
  /** An invoice with its payments and its credit note. */
  | `document:${string}`
  /** A numbered series: invoice numbers, codes. */
  | `series:${string}`
  /** An accounting period, where `FOR SHARE` on its row isn't enough. */
  | `period:${string}`
  /** A whole import, or another job that must not run twice at once. */
  | `job:${string}`;

/** PostgreSQL's advisory locks are numbers: the first 64 bits of a hash. Two keys that collide only wait needlessly. */
export function lockNumber(key: LockKey): bigint {
  return createHash('sha256').update(key).digest().readBigInt64BE(0);
}

/** Each lock once, in the one order that everybody uses, so that no two transactions can wait for each other. */
export function lockNumbers(keys: readonly LockKey[]): bigint[] {
  return [...new Set(keys.map(lockNumber))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
