/** What came of a run for those with a place: who was there each time, and the result that the trainer recorded. */
import type { AttendanceOutcome } from '#app/booking/attendance.ts';
import type { AttendanceToSave } from '#app/booking/save-attendances.step.server.ts';
import type { ResultToSave } from '#app/booking/save-results.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { DAY, HOUR, MINUTE, minutesOf } from '#app/kernel/interval.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { acting, type Cast } from './acting.ts';
import { type Centre, type LifeRun, type LifeSession, zone } from './centre.ts';
import type { Placed } from './run-bookings.ts';
import type { RunFate } from './run-fate.ts';

export type RunOutcomes = {
  readonly attendances: readonly AttendanceToSave[];
  readonly results: readonly ResultToSave[];
};

export function outcomesOf(
  centre: Centre,
  cast: Cast,
  fate: RunFate,
  placed: readonly Placed[],
): RunOutcomes {
  if (fate.cancelled !== null) return { attendances: [], results: [] };
  const marked = new Map<Placed, AttendanceOutcome[]>();
  const habits = new Map(placed.map((one) => [one, habitOf(one, fate)]));
  const attendances = fate.run.sessions.flatMap((session) => {
    const there = placed.filter(({ sessions }) => sessions.includes(session));
    const at = markedAt(session, centre, fate);
    if (at === null || there.length === 0) return [];
    const ctx = trainerOf(cast, session, at);
    const marks = there.map((one) => {
      const outcome = outcomeOf(habits.get(one) ?? 'usual', fate);
      marked.set(one, [...(marked.get(one) ?? []), outcome]);
      const { enrolmentId, person } = one;
      return { enrolmentId, personId: person.personId, organisationId: person.organisationId, outcome };
    });
    return [{ ctx, sessionId: session.sessionId, sessionMinutes: minutesOf(session.interval), marks }];
  });
  return { attendances, results: resultsOf(centre, cast, fate, placed, marked) };
}

type Habit = 'always' | 'usual' | 'often-away' | 'never';

function habitOf({ diligent }: Placed, { random }: RunFate): Habit {
  const drawn = random.weighted({ always: 70, usual: 22, 'often-away': 5, never: 3 });
  return diligent ? 'always' : drawn;
}

function outcomeOf(habit: Habit, { random }: RunFate): AttendanceOutcome {
  const drawn = {
    always: { present: 1 },
    usual: { present: 86, partly: 5, absent: 4, excused: 5 },
    'often-away': { present: 45, partly: 15, absent: 20, excused: 20 },
    never: { absent: 70, excused: 30 },
  }[habit];
  return random.weighted(drawn as Record<AttendanceOutcome, number>);
}

/** At the end of the day; of the last days a few sessions are still to be marked. */
function markedAt({ interval }: LifeSession, { now }: Centre, { random }: RunFate): number | null {
  const at = interval.end - random.int(2, 12) * MINUTE;
  const forgotten = random.chance(0.35);
  if (at > now || (now - at < 4 * DAY && forgotten)) return null;
  return at;
}

function resultsOf(
  centre: Centre,
  cast: Cast,
  { run, random }: RunFate,
  placed: readonly Placed[],
  marked: ReadonlyMap<Placed, readonly AttendanceOutcome[]>,
): ResultToSave[] {
  const last = run.sessions.at(-1);
  const laterHours = random.int(0, 72);
  const notYet = random.chance(0.4);
  if (!last || run.end > centre.now) return [];
  return placed.flatMap((one) => {
    const { course, enrolmentId, person, diligent } = one;
    const outcomes = marked.get(one) ?? [];
    // Whoever examines elsewhere sends results within two weeks; the trainer writes them down within days.
    const at = run.end + (course.examiner ? 6 * DAY : 2 * HOUR) + laterHours * HOUR;
    if (outcomes.length < one.sessions.length || at > centre.now || (centre.now - at < 6 * DAY && notYet))
      return [];
    const kind = resultOf(one, outcomes, random.weighted({ passed: 87, failed: 6, resit: 7 }));
    if (kind === null && !diligent) return [];
    const number = course.examiner ? `${course.code}-${random.int(100_000, 999_999)}` : null;
    return [
      {
        ctx: trainerOf(cast, last, at),
        enrolmentId,
        personId: person.personId,
        organisationId: person.organisationId,
        courseId: course.courseId,
        kind: kind ?? 'attended',
        achievedOn: dateAt(last.interval.start, zone),
        issuer: null,
        number: kind === 'passed' ? number : null,
      },
    ];
  });
}

/** Whoever missed too much has no result; where being there is enough, missing nothing is. */
function resultOf(
  { course, diligent }: Placed,
  outcomes: readonly AttendanceOutcome[],
  exam: 'passed' | 'failed' | 'resit',
): ResultToSave['kind'] | null {
  const present = outcomes.filter((outcome) => outcome === 'present').length;
  if (course.grantOn === 'attended') return present === outcomes.length ? 'attended' : null;
  if (present < outcomes.length * 0.7) return null;
  return diligent ? 'passed' : exam;
}

function trainerOf(cast: Cast, { trainerIds }: Pick<LifeSession, 'trainerIds'>, at: number): Ctx {
  const trainer = trainerIds[0] === undefined ? null : cast.byId(trainerIds[0]);
  return trainer ? acting(trainer, 'trainer', at) : acting(cast.office(), 'office', at);
}

/** The one who decides about a run: its first trainer. */
export function leaderOf(cast: Cast, run: LifeRun, at: number): Ctx {
  return trainerOf(cast, run.sessions[0] ?? { trainerIds: [] }, at);
}
