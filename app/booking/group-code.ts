import { enrolmentCode } from './enrolment-code.ts';

/** The code by which people call a class's visit, such as `K-7K3M-9QXA`; the same id always gives the same code. */
export function groupCode(groupBookingId: string): string {
  return `K${enrolmentCode(groupBookingId).slice(1)}`;
}
