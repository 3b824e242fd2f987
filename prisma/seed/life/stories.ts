/**
 * What the people of the demo page find when they sign in: an employee with something behind her, something ahead and
 * something in her way; a trainer with sessions today and tomorrow.
 */
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { DAY, HOUR } from '#app/kernel/interval.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { planRun } from '#app/scheduling/plan-run.server.ts';
import { acting, type Cast, isWeekend } from './acting.ts';
import type { Centre, LifeRun, Someone } from './centre.ts';
import type { Crowd, Invited } from './crowd.ts';
import type { SlotBook } from './slot-book.ts';

export type Stories = {
  /** By run: who comes for sure. */
  readonly invited: ReadonlyMap<string, readonly Invited[]>;
  /** Runs on which something depends: they go ahead. */
  readonly spared: ReadonlySet<string>;
  /** Runs that have to be full, so that somebody can wait for a place or is refused for it. */
  readonly full: ReadonlySet<string>;
  /** The run for which the employee waits; null where none could be found. */
  readonly waitsFor: LifeRun | null;
};

/** The accounts whose year isn't left to chance. */
export function leadsOf(cast: Cast): {
  employee: Someone | null;
  other: Someone | null;
  trainer: Someone | null;
} {
  return {
    employee: cast.named('STAALHOEVE', '1001'),
    other: cast.named('AGROWERK', '1001'),
    trainer: cast.named('PCN', '9001'),
  };
}

export function tellStories(centre: Centre, cast: Cast, crowd: Crowd): Stories {
  const teller = new Teller(centre, crowd);
  const { employee, other } = leadsOf(cast);
  const { now } = centre;
  let waitsFor: LifeRun | null = null;
  if (employee) {
    teller.invite(employee, ['LASKWAL', 'MEET1', 'KRAAN'], [now - 100 * DAY, now - 14 * DAY]);
    teller.invite(employee, ['LEAN1', 'BHV', 'MEET1', 'KRAAN'], [now - 200 * DAY, now - 60 * DAY]);
    teller.invite(
      employee,
      ['KRAAN', 'MEET1', 'COBOT1', 'VCA-B', 'BHV', 'HEFTR'],
      [now + DAY / 2, now + 13 * DAY],
    );
    // Her forklift certificate has run out, and the next course for it is full.
    waitsFor = teller.wait(employee, ['HEFTR', 'BHV', 'VCA-B', 'MEET1'], [now + 3 * DAY, now + 45 * DAY]);
    // Full, and she has neither the level before it nor the machine's instruction.
    teller.fill(['FREES2', 'DRAAI2', 'FREES1', 'DRAAI1'], [now + 3 * DAY, now + 90 * DAY]);
  }
  if (other) {
    // Lately enough that the four questions about it are open still.
    teller.invite(
      other,
      ['NEN3140', 'PNEU', 'PLC1', 'BHV', 'VCA-B', 'LEAN1'],
      [now - 55 * DAY, now - 6 * DAY],
    );
    teller.invite(other, ['PNEU', 'NEN3140', 'HOOGW', 'VCA-VOL', 'BHV'], [now + DAY / 2, now + 45 * DAY]);
  }
  return { ...teller.told, waitsFor };
}

type Span = readonly [from: number, until: number];

class Teller {
  readonly #centre: Centre;
  readonly #crowd: Crowd;
  readonly #invited = new Map<string, Invited[]>();
  readonly #full = new Set<string>();

  constructor(centre: Centre, crowd: Crowd) {
    this.#centre = centre;
    this.#crowd = crowd;
  }

  get told(): Omit<Stories, 'waitsFor'> {
    const spared = new Set([...this.#invited.keys(), ...this.#full]);
    return { invited: this.#invited, spared, full: this.#full };
  }

  /** The first of these courses that has a run within the span on which the person can come. */
  invite(person: Someone, courses: readonly string[], span: Span): void {
    const run = this.#first(courses, span, (one) => this.#crowd.canCome(person, one));
    const course = run?.courses[0];
    if (!run || !course) return;
    const at = Math.max(run.createdAt + 2 * HOUR, Math.min(run.start - 24 * DAY, this.#centre.now - 3 * DAY));
    this.#invited.set(run.runId, [...(this.#invited.get(run.runId) ?? []), { person, course, at }]);
    this.#crowd.booked(person, run.sessions);
  }

  wait(person: Someone, courses: readonly string[], span: Span): LifeRun | null {
    const free = (one: LifeRun) => !this.#invited.has(one.runId) && this.#crowd.canCome(person, one);
    const run = this.#first(courses, span, free);
    if (run) this.#full.add(run.runId);
    return run;
  }

  fill(courses: readonly string[], span: Span): void {
    const run = this.#first(courses, span, (one) => !this.#full.has(one.runId));
    if (run) this.#full.add(run.runId);
  }

  #first(courses: readonly string[], [from, until]: Span, fits: (run: LifeRun) => boolean): LifeRun | null {
    for (const code of courses) {
      const run = this.#centre.runs.find(
        (one) =>
          one.state === 'open' &&
          one.courses.length === 1 &&
          one.courses[0]?.code === code &&
          one.start >= from &&
          one.end <= until + 12 * HOUR &&
          fits(one),
      );
      if (run) return run;
    }
    return null;
  }
}

/**
 * The trainer of the demo page teaches today and tomorrow: where the year has nothing on such a day, a welding instruction
 * of two hours is planned, three weeks ago, by the trainer. Nothing on days on which the centre is closed.
 */
export async function planTrainerDays(centre: Centre, cast: Cast, book: SlotBook): Promise<number> {
  const { trainer } = leadsOf(cast);
  if (!trainer?.hats.some(({ role }) => role === 'trainer')) return 0;
  let planned = 0;
  for (const day of [centre.today, addDays(centre.today, 1)]) {
    if (isWeekend(day) || teaches(centre, trainer, day)) continue;
    if (await planInstruction(centre, trainer, book, day)) planned += 1;
  }
  return planned;
}

function teaches(centre: Centre, { personId }: Someone, day: CalendarDate): boolean {
  return centre.runs.some(
    ({ state, sessions, days }) =>
      state === 'open' &&
      sessions.some(({ trainerIds }, at) => days[at] === day && trainerIds.includes(personId)),
  );
}

const instruction = { course: 'INSTR-LAS', pool: 'LAS-MIG', booths: 4, minutes: 120 };
/** Later today rather than earlier, so that it is still to come when the demo begins in the morning. */
const hours = [10 * 60 + 30, 13 * 60, 15 * 60 - 15, 8 * 60 + 30];

async function planInstruction(
  centre: Centre,
  trainer: Someone,
  book: SlotBook,
  day: CalendarDate,
): Promise<boolean> {
  const course = [...centre.courses.values()].find(({ code }) => code === instruction.course);
  if (!course) return false;
  const slots = hours.flatMap((start) => {
    const interval = book.hour(centre.hallId, day, start, instruction.minutes);
    const booths = interval && book.freeOf(instruction.pool, instruction.booths, interval);
    return booths && book.taken.isFree(trainer.personId, interval) ? [{ interval, booths }] : [];
  });
  const slot = slots.find(({ interval }) => interval.start > centre.now) ?? slots.at(-1);
  if (!slot) return false;
  const planned = await planRun(acting(trainer, 'trainer', centre.now - 20 * DAY), {
    id: newId<never>(centre.now - 20 * DAY),
    state: 'open',
    siteId: centre.hallId,
    courseIds: [course.courseId],
    sessions: [{ ...slot.interval, resourceIds: slot.booths, trainerIds: [trainer.personId] }],
    overrides: [{ code: 'trainer-not-working', reason: 'Trainer ruilt een vrije dag' }],
  });
  return planned.ok;
}
