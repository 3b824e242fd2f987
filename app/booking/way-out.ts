/** What would solve a reason, with what a link to it needs. Screens know the addresses. */
import type { BookingReason } from './booking-reasons.ts';
import { reasonPolicy, type WayOut } from './reason-policy.ts';

export type WayOutOffer = {
  readonly kind: WayOut;
  readonly courseId?: string;
  readonly runId?: string;
  readonly enrolmentId?: string;
};

/** The ways out of a reason that there really are: no run that grants it, then no such link; no list to join, likewise. */
export function waysOutOf(reason: BookingReason, courseId: string | null): WayOutOffer[] {
  return reasonPolicy[reason.code].waysOut.flatMap((kind): WayOutOffer[] => {
    switch (kind) {
      case 'granting-run': {
        const granted = 'grantedBy' in reason ? reason.grantedBy : null;
        return granted?.runId ? [{ kind, courseId: granted.courseId, runId: granted.runId }] : [];
      }
      case 'granting-course': {
        const granted = 'grantedBy' in reason ? reason.grantedBy : null;
        return granted && !granted.runId ? [{ kind, courseId: granted.courseId }] : [];
      }
      case 'waiting-list':
        return reason.code === 'run-full' && reason.mayWait ? [{ kind, runId: reason.runId }] : [];
      case 'own-booking': {
        const enrolmentId = enrolmentOf(reason);
        return enrolmentId === null ? [{ kind: 'own-agenda' }] : [{ kind, enrolmentId }];
      }
      case 'other-date':
        return [{ kind, ...(courseId !== null && { courseId }) }];
      default:
        return [{ kind }];
    }
  });
}

function enrolmentOf(reason: BookingReason): string | null {
  if (reason.code === 'agenda-clash') return reason.with.enrolmentId;
  return 'enrolmentId' in reason ? reason.enrolmentId : null;
}
