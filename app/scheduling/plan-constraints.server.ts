import type { Tx } from '#app/platform/database.server.ts';
import type { PlanRefusal } from './plan-run.step.server.ts';

/** The constraints that may have the last word on a plan, for `transact`, each explained by checking again. */
export function explainedBy(explain: (tx: Tx) => Promise<readonly PlanRefusal[]>) {
  return {
    resource_reservation_no_overlap: explain,
    person_reservation_no_overlap: explain,
    resource_reservation_once_per_session: explain,
    person_reservation_once_per_session: explain,
    // Two runs of one course on one day at once: nothing in the way, the next try takes the next code.
    run_code_key: explain,
  };
}
