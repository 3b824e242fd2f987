/**
 * Set-up and clean-up: a machine is held from before the session until after it. The gap between two sessions on one
 * machine is the clean-up of the first plus the set-up of the second, because held intervals may touch but not overlap:
 *
 *     set-up 15, clean-up 30:   first 09:00–12:00 holds 08:45–12:30
 *                               the next session starts at 12:45 at the earliest (12:30 + 15 minutes of set-up)
 *
 * Zero buffers make back-to-back sessions.
 */
import { type Interval, MINUTE, withBuffers } from '#app/kernel/interval.ts';

/** Minutes ≥ 0. */
export type Buffers = { readonly setupMinutes: number; readonly cleanupMinutes: number };

/** What a machine or room is held for while the session takes `session`. */
export function heldInterval(session: Interval, buffers: Buffers): Interval {
  return withBuffers(session, buffers.setupMinutes, buffers.cleanupMinutes);
}

/** Minutes between the end of one session and the earliest start of the next on the same machine. */
export function gapMinutes(first: Buffers, second: Buffers): number {
  return first.cleanupMinutes + second.setupMinutes;
}

/** The buffers that a reservation was made with, out of what it holds and the session's own times. */
export function buffersOf(held: Interval, session: Interval): Buffers {
  return {
    setupMinutes: Math.round((session.start - held.start) / MINUTE),
    cleanupMinutes: Math.round((held.end - session.end) / MINUTE),
  };
}
