/** Who would come to a run: people who need what it grants, may take it, and have the hours; the others now and then. */
import { addDays, addMonths, ageOn, type CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Random } from '../random.ts';
import type { Centre, LifeCourse, LifeRun, Someone } from './centre.ts';
import type { TakenHours } from './taken-hours.ts';

export type Comer = { readonly person: Someone; readonly course: LifeCourse };

/** Somebody who comes for sure, and when they booked: a demo account. */
export type Invited = Comer & { readonly at: number };

/** How much a course is worth to somebody whose function doesn't ask for it. */
const general: Readonly<Record<string, number>> = {
  BHV: 1.2,
  'VCA-B': 1,
  INTRO: 1.4,
  LEAN1: 0.6,
  NEN3140: 0.4,
  HEFTR: 0.5,
  KRAAN: 0.5,
  HOOGW: 0.4,
  TEK1: 0.5,
  ONDERH1: 0.4,
  PRAKTOPL: 0.15,
  MIG1: 0.3,
  COBOT1: 0.3,
  FREES1: 0.8,
  DRAAI1: 0.8,
  KANT1: 0.6,
};

/** Courses without a certificate, by the functions that they are for. */
const byFunction: Readonly<Record<string, readonly string[]>> = {
  GPS1: ['KWALITEIT', 'CNC-OPERATOR', 'CNC-PROGRAMMEUR', 'WERKVOORBEREIDER', 'BANKWERKER'],
  PLAATCAD: ['WERKVOORBEREIDER', 'PLAATWERKER'],
  LEAN1: ['TEAMLEIDER', 'WERKVOORBEREIDER', 'MAGAZIJN'],
};

export class Crowd {
  readonly #people: readonly Someone[];
  readonly #courses: readonly LifeCourse[];
  readonly #taken: TakenHours;
  readonly #bookings = new Map<string, number>();

  /** Those whose part is told elsewhere stay out of it. */
  constructor({ people, courses }: Centre, taken: TakenHours, cast: ReadonlySet<string>) {
    this.#people = people.filter(
      ({ personId, organisationKind, hats }) =>
        !cast.has(personId) &&
        (organisationKind === 'company' || organisationKind === 'customer') &&
        hats.every(({ role }) => role === 'employee' || role === 'practice-supervisor'),
    );
    this.#courses = [...courses.values()];
    this.#taken = taken;
  }

  /** Up to `most` people in the order in which they come to mind: by interest and chance. `away` are spoken for. */
  comers(run: LifeRun, most: number, random: Random, away: ReadonlySet<string>): Comer[] {
    const drawn: (Comer & { key: number })[] = [];
    for (const person of this.#people) {
      // A key per person, whoever drops out: who comes doesn't hang on who else was asked.
      const chance = random.next();
      if (away.has(person.personId)) continue;
      const best = this.#bestCourse(person, run);
      if (best) drawn.push({ person, course: best.course, key: chance ** (1 / best.interest) });
    }
    return drawn.sort((a, b) => b.key - a.key).slice(0, most);
  }

  #bestCourse(person: Someone, run: LifeRun): { course: LifeCourse; interest: number } | null {
    if (run.onlyForId !== null && run.onlyForId !== person.organisationId) return null;
    let best: { course: LifeCourse; interest: number } | null = null;
    for (const course of run.courses) {
      const interest = this.#interest(person, course, run);
      if (interest > (best?.interest ?? 0)) best = { course, interest };
    }
    return best && this.canCome(person, run, best.course) ? best : null;
  }

  #interest(person: Someone, course: LifeCourse, run: LifeRun): number {
    const type = course.grantsTypeId;
    const busy = 1 + (this.#bookings.get(person.personId) ?? 0) ** 2 / 5;
    const customer = person.organisationKind === 'customer' ? 2.5 : 1;
    const base = byFunction[course.code]?.includes(person.profile ?? '') ? 4 : (general[course.code] ?? 0.05);
    if (type === null) return (customer * base) / busy;
    const held = person.held.get(type);
    // Without an end there is no reason to come again.
    if (held === null) return 0;
    const lasts = held !== undefined && held > addDays(run.firstDay, 150);
    if (lasts) return (0.02 * customer) / busy;
    const needs = Math.max(base, this.#need(person, type), this.#opens(person, course));
    // Who had it and sees it expire comes back.
    return (customer * (held === undefined ? needs : Math.max(needs, 6))) / busy;
  }

  #need(person: Someone, type: string): number {
    return person.required.includes(type) ? 12 : person.recommended.includes(type) ? 5 : 0;
  }

  /** An instruction that stands between somebody and a course they need. */
  #opens(person: Someone, { grantsTypeId }: LifeCourse): number {
    const later = this.#courses.filter(
      ({ asks, grantsTypeId: next }) =>
        grantsTypeId !== null && asks.includes(grantsTypeId) && next !== null && !person.held.has(next),
    );
    return Math.max(0, ...later.map(({ grantsTypeId: next }) => 1.5 * this.#need(person, next ?? '')));
  }

  /** Free at those hours, of age, employed until after it, and with what course and machines ask. */
  canCome(person: Someone, run: LifeRun, course = run.courses[0]): boolean {
    if (!course) return false;
    const { firstDay: first, lastDay: last } = run;
    if (person.from > first || (person.until !== null && person.until < last)) return false;
    if (
      course.minimumAge !== null &&
      (!person.birthDate || ageOn(person.birthDate, first) < course.minimumAge)
    ) {
      return false;
    }
    const lacks = course.asks.some((type) => type !== course.grantsTypeId && !this.holds(person, type, last));
    return !lacks && run.sessions.every(({ interval }) => this.#taken.isFree(person.personId, interval));
  }

  holds(person: Someone, type: string, day: CalendarDate): boolean {
    const until = person.held.get(type);
    return until === null || (until !== undefined && until >= day);
  }

  /** A place taken: the hours are gone, and there is less need of another course. */
  booked(person: Someone, sessions: LifeRun['sessions']): void {
    this.#bookings.set(person.personId, (this.#bookings.get(person.personId) ?? 0) + 1);
    for (const { interval } of sessions) this.#taken.take(person.personId, interval);
  }

  /** What booking granted, as far as the choice of later courses needs it. */
  granted(person: Someone, course: LifeCourse, day: CalendarDate): void {
    if (course.grantsTypeId === null) return;
    const until = course.validityMonths === null ? null : addMonths(day, course.validityMonths);
    person.held.set(course.grantsTypeId, until);
  }
}
