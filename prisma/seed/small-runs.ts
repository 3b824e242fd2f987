/** Plans for tests at the small centre: inputs for planRun with sensible defaults. */
import { newId } from '#app/platform/new-id.server.ts';
import type { PlanRunInput } from '#app/scheduling/plan-input.ts';
import { slot, small } from './small-centre.ts';

const { resource, course, person, site } = small;

/** A milling course on two mornings (1 and 2 December 2026) on mill 1 and in room A, taught by Chris. */
export function millingRun(
  more: Partial<PlanRunInput> = {},
  dates = ['2026-12-01', '2026-12-02'],
): PlanRunInput {
  return {
    id: newId(),
    state: 'open',
    siteId: site.hall,
    courseIds: [course.milling],
    sessions: dates.map((date) => ({
      ...slot(date, '09:00', '13:00'),
      resourceIds: [resource.mill1, resource.roomA],
      trainerIds: [person.chris],
    })),
    ...more,
  };
}

/** MIG level 1 on three Tuesday evenings from 1 December 2026 on two booths, taught by Bram. */
export function weldingRun(
  more: Partial<PlanRunInput> = {},
  dates = ['2026-12-01', '2026-12-08', '2026-12-15'],
): PlanRunInput {
  return {
    ...millingRun(),
    courseIds: [course.mig1],
    sessions: dates.map((date) => ({
      ...slot(date, '18:30', '21:00'),
      resourceIds: [resource.booth1, resource.booth2],
      trainerIds: [person.bram],
    })),
    ...more,
  };
}
