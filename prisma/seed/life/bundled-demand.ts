/** What coordinators want, one bundle that companies are asked about, and demand that is ready for another. */
import { bundleDemand } from '#app/booking/bundle-demand.server.ts';
import { bundleProposals } from '#app/booking/bundle-proposals-queries.server.ts';
import { stateDemand } from '#app/booking/state-demand.server.ts';
import { addDays } from '#app/kernel/calendar-date.ts';
import { HOUR } from '#app/kernel/interval.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { acting, type Cast } from './acting.ts';
import type { Centre } from './centre.ts';

/** Said by whom, about which course, how many places, and how many days ahead. */
const stated = [
  ['STAALHOEVE', 'BHV', 4, 120],
  ['BUISLANDEN', 'BHV', 3, 110],
  ['STAALHOEVE', 'HEFTR', 3, 150],
  ['BUISLANDEN', 'HEFTR', 2, 130],
] as const;
const asked = 'HEFTR';

/** Answers how many places companies are asked for. */
export async function bundleSomeDemand(centre: Centre, cast: Cast): Promise<number> {
  const at = centre.now - 3 * HOUR;
  const courses = new Map(
    centre.runs.flatMap((run) => run.courses.map((course) => [course.code, course.courseId])),
  );
  for (const [organisation, code, quantity, days] of stated) {
    const coordinator = cast.one('coordinator', organisation);
    const courseId = courses.get(code);
    if (!coordinator || !courseId) continue;
    const neededBy = addDays(centre.today, days);
    await stateDemand(acting(coordinator, 'coordinator', at), { courseId, quantity, neededBy });
  }
  const courseId = courses.get(asked);
  if (!courseId) return 0;
  const office = acting(cast.office(), 'office', at + HOUR);
  const [first] = (await bundleProposals(office, courseId)).proposals;
  if (!first) return 0;
  const { firstStart, answer } = first;
  const id = newId<never>(at + HOUR);
  const outcome = await bundleDemand(office, { id, courseId, firstStart, answerDay: answer.usual });
  return outcome.ok ? outcome.value.places : 0;
}
