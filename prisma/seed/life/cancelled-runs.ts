/** Runs that did not go ahead: cancelled as the screens do it, on the day it was decided. */
import { cancelRun } from '#app/booking/cancel-run.server.ts';
import { HOUR } from '#app/kernel/interval.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { acting, type Cast, clock } from './acting.ts';
import type { Centre } from './centre.ts';
import type { RunFate } from './run-fate.ts';
import { leaderOf } from './run-outcomes.ts';

const tooFew = 'Te weinig deelnemers';
const trainerIll = 'De trainer is ziek en er is geen vervanger';

export async function cancelRuns(centre: Centre, cast: Cast, fates: readonly RunFate[]): Promise<number> {
  for (const { run, cancelled } of fates) {
    const decided = clock(run.decideBy ?? run.firstDay, 16 * 60);
    const latest = Math.min(run.start, centre.now) - 3 * HOUR;
    const at = Math.min(Math.max(decided, run.createdAt + 2 * HOUR), latest);
    const { runId } = run;
    valueOrThrow(
      cancelled === 'trainer-ill'
        ? await cancelRun(acting(cast.office(), 'office', latest), { runId, reason: trainerIll })
        : await cancelRun(leaderOf(cast, run, at), { runId, reason: tooFew }),
    );
  }
  return fates.length;
}
