import { enrolmentCode } from '#app/booking/enrolment-code.ts';

/** The code by which people call a company tour, such as `R-7K3M-9QXA`; the same id always gives the same code. */
export function tourCode(tourId: string): string {
  return `R${enrolmentCode(tourId).slice(1)}`;
}
