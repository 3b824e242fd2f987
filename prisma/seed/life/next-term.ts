/** What lies ahead: concepts for the next term, some of which want the same machine, and options that end this week. */
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { DAY, HOUR } from '#app/kernel/interval.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { changeRun } from '#app/scheduling/change-run.server.ts';
import { copyRuns } from '#app/scheduling/copy-runs.server.ts';
import { planRun } from '#app/scheduling/plan-run.server.ts';
import { acting, type Cast, clock } from './acting.ts';
import type { Centre, LifeRun } from './centre.ts';
import { leaderOf } from './run-outcomes.ts';

const copied = 8;

/** The first runs of this year copied to the same weeks of the next, and three ideas at the hours of those. */
export async function pencilNextTerm(centre: Centre, cast: Cast): Promise<number> {
  const originals = centre.runs
    .filter(({ state, end }) => state === 'open' && end < centre.now)
    .slice(2, 2 + copied);
  if (originals.length === 0) return 0;
  const at = centre.now - 5 * DAY;
  const copies = valueOrThrow(
    await copyRuns(acting(cast.office(), 'office', at), {
      id: newId<never>(at),
      from: { runIds: originals.map(({ runId }) => runId) },
      to: { weeks: 52 },
    }),
  ).copies;
  let count = copies.length;
  for (const { fromId, sessions } of copies.slice(0, 3)) {
    const original = originals.find(({ runId }) => runId === fromId);
    if (!original) continue;
    const planned = await planRun(leaderOf(cast, original, at + DAY), {
      id: newId<never>(at + DAY),
      state: 'concept',
      siteId: original.siteId,
      courseIds: original.courses.map(({ courseId }) => courseId),
      note: 'Of toch een week later? Nog te bespreken met de bedrijven.',
      sessions: sessions.map((interval, place) => ({
        ...interval,
        resourceIds: original.sessions[place]?.resourceIds ?? [],
        trainerIds: original.sessions[place]?.trainerIds ?? [],
      })),
    });
    if (planned.ok) count += 1;
  }
  return count;
}

/** Three options have to be decided this week: their planners set the day some weeks ago. */
export async function hurryOptions(centre: Centre, cast: Cast): Promise<number> {
  const ends: [CalendarDate, number][] = [
    [addDays(centre.monday, 3), 17],
    [addDays(centre.monday, 4), 12],
    [addDays(centre.monday, 4), 17],
  ];
  const options = centre.runs.filter(
    ({ state, start }) => state === 'option' && start > centre.now + 21 * DAY,
  );
  let count = 0;
  for (const [day, hour] of ends) {
    const run: LifeRun | undefined = options.shift();
    const until = clock(day, hour * 60);
    if (!run || until < centre.now + HOUR) continue;
    const changes = { optionUntil: until, note: 'In optie voor de bedrijven; deze week beslissen.' };
    valueOrThrow(await changeRun(leaderOf(cast, run, centre.now - 9 * DAY), { runId: run.runId, changes }));
    count += 1;
  }
  return count;
}
