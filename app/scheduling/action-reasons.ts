/** Why a use case of this module refuses, apart from what the plan itself has in its way (plan-reasons.ts). */
import type { RunState } from './run-state.ts';

export type ActionReason =
  | { code: 'not-allowed' }
  | { code: 'run-unknown'; runId: string }
  | { code: 'session-unknown'; sessionId: string }
  | { code: 'organisation-unknown'; organisationId: string }
  | { code: 'outage-unknown'; outageId: string }
  /** The id of a form that was sent twice belongs to something else by now. */
  | { code: 'id-in-use'; id: string }
  | { code: 'run-state-wrong'; runId: string; state: RunState; wanted: RunState }
  | { code: 'run-closed'; runId: string; state: RunState }
  /** `inUse` = taken + offered + held. */
  | { code: 'seats-in-use'; wanted: number; inUse: number }
  | { code: 'session-over'; sessionId: string }
  | { code: 'trainer-not-on-session'; sessionId: string; personId: string }
  | { code: 'replacement-is-same'; personId: string }
  | { code: 'absence-ends-before-start' }
  | { code: 'outage-ends-before-start' }
  | { code: 'nothing-to-copy' }
  | { code: 'copy-before-original' }
  | { code: 'override-reason-missing'; override: string };

export type ActionCode = ActionReason['code'];
