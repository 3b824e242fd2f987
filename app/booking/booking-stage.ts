/** Where a booking stands, in the one word that the person concerned needs. */
import type { Interval } from '#app/kernel/interval.ts';
import type { RunState } from '#app/scheduling/run-state.ts';

/**
 * - requested: the company answers first
 * - enrolled: sure of the place; whether the run goes ahead isn't
 * - going: sure of the place, and it goes ahead
 * - over: the last session has been
 * - declined, cancelled: by the company, by or for the person
 * - called-off: the centre cancelled the run
 */
export type BookingStage =
  | 'requested'
  | 'enrolled'
  | 'going'
  | 'over'
  | 'declined'
  | 'cancelled'
  | 'called-off';

export type StagedBooking = {
  readonly state: 'requested' | 'confirmed' | 'declined' | 'cancelled';
  readonly runState: RunState;
  readonly sessions: readonly { readonly interval: Interval; readonly cancelled: boolean }[];
};

export function bookingStage({ state, runState, sessions }: StagedBooking, now: number): BookingStage {
  if (runState === 'cancelled') return 'called-off';
  if (state === 'declined' || state === 'cancelled') return state;
  const held = sessions.filter(({ cancelled }) => !cancelled);
  if (runState === 'completed' || (held.length > 0 && held.every(({ interval }) => interval.end <= now))) {
    return 'over';
  }
  if (state === 'requested') return 'requested';
  return runState === 'confirmed' ? 'going' : 'enrolled';
}

/** Still ahead or under way: it belongs in the agenda. */
export function isComing(stage: BookingStage): boolean {
  return stage === 'requested' || stage === 'enrolled' || stage === 'going';
}
