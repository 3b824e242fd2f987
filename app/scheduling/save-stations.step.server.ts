import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { addSessions } from './add-sessions.step.server.ts';
import type { PlannedStation } from './group-plan-queries.server.ts';
import type { PlanFacts } from './plan-facts.ts';
import { reserveSession } from './reserve-session.step.server.ts';

export type NewStation = PlannedStation & {
  readonly sessionId: string;
  readonly title: string;
  /** Position in its visit, from 1. */
  readonly number: number;
};

/**
 * Writes the stations of school visits as sessions with all they hold: machines, rooms and trainers, set-up and clean-up
 * included. The caller has judged them on `facts` and holds the locks `resource:` and `person:` of all of it.
 */
export async function saveStations(
  tx: Tx,
  at: Temporal.Instant,
  siteId: string,
  stations: readonly NewStation[],
  facts: PlanFacts,
): Promise<void> {
  await addSessions(
    tx,
    at,
    ...stations.map(({ sessionId, title, number, interval }) => ({
      id: sessionId,
      runId: null,
      siteId,
      kind: 'school' as const,
      title,
      number,
      interval,
      sideBySideKey: sessionId,
      seats: 0,
    })),
  );
  await reserveSession(
    tx,
    at,
    ...stations.map(({ sessionId, interval, resourceIds, trainerIds }) => ({
      sessionId,
      interval,
      sideBySideKey: sessionId,
      live: true,
      resources: resourceIds.flatMap((id) => facts.resources.get(id) ?? []),
      trainerIds,
    })),
  );
}
