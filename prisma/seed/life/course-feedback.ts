/** What participants thought of courses of the last weeks: enough on some runs for sums to show, too few on others. */
import { giveFeedback } from '#app/booking/give-feedback.server.ts';
import { DAY, HOUR } from '#app/kernel/interval.ts';
import { randomFor } from '../random.ts';
import { acting, type Cast } from './acting.ts';
import type { Centre } from './centre.ts';
import type { Placed } from './run-bookings.ts';
import { leadsOf } from './stories.ts';

/** So far back people still answer; the first answer is taken for 60 days. */
const daysBack = 50;
/** Runs that are asked about: enough to look around, few enough for a quick start. */
const mostRuns = 16;

const remarks = [
  'Fijn dat er veel tijd was om zelf te oefenen.',
  'De groep was wat groot voor het aantal machines.',
  'Duidelijke uitleg, ook voor wie het nog nooit deed.',
  'Graag een vervolg voor wie verder wil.',
  'De theorie mocht korter.',
  'Meteen de week erna gebruikt op het werk.',
];

/** Answers how many people answered. The demo's employees haven't yet: the questions wait there. */
export async function answerQuestions(
  centre: Centre,
  cast: Cast,
  placed: readonly Placed[],
): Promise<number> {
  const random = randomFor('course feedback');
  const { employee, other } = leadsOf(cast);
  const leads = [employee, other];
  const over = placed.filter(
    ({ run }) => run.end < centre.now - DAY && run.end > centre.now - daysBack * DAY,
  );
  const runs = [...Map.groupBy(over, ({ run }) => run.runId).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, mostRuns);
  let answered = 0;
  for (const people of runs) {
    const usual = random.weighted({ 4: 60, 5: 25, 3: 15 });
    const score = () => Math.min(5, Math.max(1, Number(usual) + random.int(-1, 1)));
    for (const { person, enrolmentId, run } of people) {
      const isEmployee = person.hats.some(({ role }) => role === 'employee');
      if (!isEmployee || leads.includes(person) || !random.chance(0.85)) continue;
      const at = Math.min(run.end + random.int(2, 60) * HOUR, centre.now);
      const input = {
        ...{ content: score(), trainer: score(), useful: score(), recommend: score() },
        remark: random.chance(0.3) ? random.pick(remarks) : null,
      };
      // Who cancelled after all, or was never there, isn't asked.
      const outcome = await giveFeedback(acting(person, 'employee', at), enrolmentId, input);
      if (outcome.ok) answered += 1;
    }
  }
  return answered;
}
