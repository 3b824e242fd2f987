import { enrolmentCode } from './enrolment-code.ts';

/** The code by which people call places without names, such as `P-7K3M-9QXA`; the same id always gives the same code. */
export function placeBookingCode(placeBookingId: string): string {
  return `P${enrolmentCode(placeBookingId).slice(1)}`;
}
