import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { RunState } from './run-state.ts';

export type RunStateChange = {
  runId: string;
  state: RunState;
  /** Until when an option reserves, epoch milliseconds; required for `option`, ignored otherwise. */
  optionUntil?: number | null;
  /** Kept with a cancelled run. */
  cancelReason?: string;
};

/**
 * Moves a run to a state and brings its reservations along: a concept's rows are there but not live, everything from
 * option on is live. Making them live is where the overlap constraints speak. A cancelled run's sessions are cancelled
 * with `cancelSessions`. The caller has checked the transition (`canBecome`) and holds `run:` and the locks of all that
 * the run reserves.
 */
export async function setRunState(tx: Tx, at: Temporal.Instant, change: RunStateChange): Promise<void> {
  const { runId, state } = change;
  await tx.run.update({
    where: { id: runId },
    data: {
      state,
      optionUntil: state === 'option' && change.optionUntil ? new Date(change.optionUntil) : null,
      ...(state === 'cancelled' && {
        cancelledAt: new Date(at.epochMilliseconds),
        cancelReason: change.cancelReason ?? null,
      }),
    },
  });
  if (state === 'cancelled' || state === 'completed') return;
  const live = state !== 'concept';
  const current = { replacedAt: null, live: !live, session: { runId, state: 'planned' as const } };
  await tx.resourceReservation.updateMany({ where: current, data: { live } });
  await tx.personReservation.updateMany({ where: current, data: { live } });
}
