import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { setRunState } from './set-run-state.step.server.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    /** Gaat door: everyone on it is told. */
    'run-confirmed': { runId: string };
  }
}

/** A run that is open goes ahead. The caller holds `run:` and has checked the state and the policy. */
export async function confirmRunStep(tx: Tx, ctx: Ctx, runId: string): Promise<void> {
  await setRunState(tx, ctx.now, { runId, state: 'confirmed' });
  await audit(tx, ctx, {
    action: 'run-confirmed',
    subjectType: 'run',
    subjectId: runId,
    before: { state: 'open' },
    after: { state: 'confirmed' },
  });
  await appendEvent(tx, 'run-confirmed', { runId });
}
