/**
 * Limits on guessing, counted in PostgreSQL so that they hold over all processes and restarts. An attempt is counted
 * before it is made: fifty at the same time are fifty attempts. What is counted is saved at once, whatever comes of the
 * attempt.
 */
import { createHmac } from 'node:crypto';
import type { Temporal } from '#app/kernel/temporal.ts';
import { database } from '#app/platform/database-pool.server.ts';
import { secret } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/new-id.server.ts';

export type Limit = {
  /** Names the limit in its key. */
  readonly name: string;
  /** Attempts within a window; the next one is refused until the window has passed. */
  readonly max: number;
  readonly windowMinutes: number;
};

/** Locks an account against guessing, whether it exists or not. Signing in by mail stays open: that is the way out. */
export const passwordPerAddress: Limit = { name: 'password-email', max: 8, windowMinutes: 15 };
/** A whole company may share one address on the internet. */
export const passwordPerCaller: Limit = { name: 'password-ip', max: 40, windowMinutes: 15 };
export const mailPerAddress: Limit = { name: 'mail-email', max: 4, windowMinutes: 15 };
export const mailPerCaller: Limit = { name: 'mail-ip', max: 30, windowMinutes: 15 };
export const codePerCaller: Limit = { name: 'code-ip', max: 30, windowMinutes: 15 };
export const linkPerCaller: Limit = { name: 'link-ip', max: 30, windowMinutes: 15 };
export const demoPerCaller: Limit = { name: 'demo-ip', max: 600, windowMinutes: 15 };

/** Calendar programs look a few times a day, several devices of one person a few dozen times. */
export const feedPerLink: Limit = { name: 'feed-link', max: 60, windowMinutes: 15 };
export const unknownFeedPerCaller: Limit = { name: 'feed-ip', max: 60, windowMinutes: 15 };

export type Attempt =
  | { readonly allowed: true }
  /** Whole minutes until the window has passed, at least 1. `first` on the attempt that found it closed. */
  | { readonly allowed: false; readonly minutes: number; readonly first: boolean };

/** Counts one attempt of `who` (an address of a mailbox, or of a caller) and says whether it may be made. */
export async function countAttempt(limit: Limit, who: string, now: Temporal.Instant): Promise<Attempt> {
  const nowMs = now.epochMilliseconds;
  const windowMs = limit.windowMinutes * 60_000;
  // `last_request` is when the window began. One that begins in the future comes from a clock that was set back.
  const [row] = await database().prisma.$queryRaw<{ count: number; began: bigint }[]>`
    INSERT INTO auth_rate_limit AS r (id, key, count, last_request)
    VALUES (${newId()}::uuid, ${keyOf(limit, who)}, 1, ${nowMs})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r.last_request BETWEEN ${nowMs - windowMs + 1} AND ${nowMs}
                   THEN LEAST(r.count + 1, 1000000) ELSE 1 END,
      last_request = CASE WHEN r.last_request BETWEEN ${nowMs - windowMs + 1} AND ${nowMs}
                          THEN r.last_request ELSE ${nowMs} END
    RETURNING count, last_request AS began`;
  if (!row) throw new Error('counting an attempt returned nothing');
  if (row.count <= limit.max) return { allowed: true };
  const minutes = Math.max(1, Math.ceil((Number(row.began) + windowMs - nowMs) / 60_000));
  return { allowed: false, minutes, first: row.count === limit.max + 1 };
}

/** After an attempt that succeeded: only failures count against callers, of whom there may be many behind one address. */
export async function forgiveAttempt(limit: Limit, who: string): Promise<void> {
  await database().prisma.$executeRaw`
    UPDATE auth_rate_limit SET count = GREATEST(count - 1, 0) WHERE key = ${keyOf(limit, who)}`;
}

/** After the owner of an account proved to be there. Also throws away windows that are long past. */
export async function forgetAttempts(limit: Limit, who: string, now: Temporal.Instant): Promise<void> {
  const dayAgo = now.epochMilliseconds - 24 * 60 * 60_000;
  await database().prisma.$executeRaw`
    DELETE FROM auth_rate_limit WHERE key = ${keyOf(limit, who)} OR last_request < ${dayAgo}`;
}

// Keyed with the secret: the table tells nobody which addresses tried.
function keyOf(limit: Limit, who: string): string {
  return `${limit.name}:${createHmac('sha256', secret()).update(who).digest('base64url')}`;
}
