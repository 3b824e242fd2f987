/**
 * A small planner for the demo: finds dates on which everything that a run needs is free, and keeps what it took. It works
 * on days and minutes of the clock, so that moving the demo by whole weeks never has to think of clock changes. Whether a
 * plan holds, scheduling decides: every run of the demo goes through its checks when it is imported.
 */
import { addDays, type CalendarDate, weekday } from '#app/kernel/calendar-date.ts';
import type { World, WorldNeed, WorldResource } from './demo-world.ts';

export type PlacedSession = {
  readonly date: CalendarDate;
  readonly starts: number;
  readonly ends: number;
  readonly trainers: readonly string[];
  readonly resources: readonly string[];
};

/** Taken minutes by day, per resource (with set-up and clean-up) and per trainer. */
export class Occupancy {
  readonly #taken = new Map<string, [number, number][]>();

  isFree(who: string, date: CalendarDate, from: number, until: number): boolean {
    return !(this.#taken.get(`${who} ${date}`) ?? []).some(([start, end]) => start < until && from < end);
  }

  take(who: string, date: CalendarDate, from: number, until: number): void {
    const key = `${who} ${date}`;
    this.#taken.set(key, [...(this.#taken.get(key) ?? []), [from, until]]);
  }
}

export class Planner {
  readonly world: World;
  readonly #occupancy = new Occupancy();
  readonly #byPool: ReadonlyMap<string, readonly WorldResource[]>;

  constructor(world: World) {
    this.world = world;
    this.#byPool = Map.groupBy(world.resources.values(), ({ pool }) => pool);
  }

  /** Can these trainers and resources have this session as it is? */
  fits({ date, starts, ends, trainers, resources }: PlacedSession): boolean {
    const open = this.world.openOn(date);
    if (!open || starts < open.opens || ends > open.closes) return false;
    return (
      trainers.every((code) => this.trainerIsFree(code, date, starts, ends)) &&
      resources.every((code) => this.#resourceIsFree(code, date, starts, ends))
    );
  }

  keep(sessions: readonly PlacedSession[]): void {
    for (const { date, starts, ends, trainers, resources } of sessions) {
      for (const code of trainers) this.#occupancy.take(code, date, starts, ends);
      for (const code of resources) {
        const { setup, cleanup } = this.#resource(code);
        this.#occupancy.take(code, date, starts - setup, ends + cleanup);
      }
    }
  }

  trainerIsFree(code: string, date: CalendarDate, starts: number, ends: number): boolean {
    const hours = this.world.trainers.get(code)?.hours ?? [];
    const day = weekday(date);
    return (
      hours.some((one) => one.weekday === day && one.opens <= starts && ends <= one.closes) &&
      this.#occupancy.isFree(code, date, starts, ends)
    );
  }

  #resource(code: string): WorldResource {
    const resource = this.world.resources.get(code);
    if (!resource) throw new Error(`the demo has no resource ${code}`);
    return resource;
  }

  #resourceIsFree(code: string, date: CalendarDate, starts: number, ends: number): boolean {
    const { setup, cleanup } = this.#resource(code);
    const open = this.world.openOn(date);
    if (!open || starts - setup < open.opens || ends + cleanup > open.closes) return false;
    return this.#occupancy.isFree(code, date, starts - setup, ends + cleanup);
  }

  /** Free resources that cover the needs at this time; rooms large enough for `seats`. Null when something is taken. */
  cover(
    needs: readonly WorldNeed[],
    seats: number,
    date: CalendarDate,
    starts: number,
    ends: number,
  ): string[] | null {
    const chosen: string[] = [];
    for (const need of needs) {
      const candidates = need.resource
        ? [this.#resource(need.resource)]
        : (this.#byPool.get(need.pool) ?? []);
      const free = candidates
        .filter(({ capacity }) => capacity === null || capacity >= seats)
        .filter(({ code }) => !chosen.includes(code) && this.#resourceIsFree(code, date, starts, ends))
        // The smallest room that does, so that large groups find one too.
        .sort((a, b) => (a.capacity ?? 0) - (b.capacity ?? 0));
      const wanted = need.resource ? 1 : need.quantity;
      if (free.length < wanted) return null;
      chosen.push(...free.slice(0, wanted).map(({ code }) => code));
    }
    return chosen;
  }

  /**
   * Sessions on these dates at this time with one trainer who may teach all the courses and the same resources wherever
   * they are free; null when no trainer has all dates.
   */
  place(
    courses: readonly string[],
    seats: number,
    dates: readonly CalendarDate[],
    starts: number,
    minutes: number,
  ): PlacedSession[] | null {
    const ends = starts + minutes;
    const needs = this.needsOf(courses);
    const resources = dates.map((date) => this.cover(needs, seats, date, starts, ends));
    if (resources.some((one) => one === null)) return null;
    const able = [...this.world.trainers.values()].filter(({ teaches }) =>
      courses.every((course) => teaches.has(course)),
    );
    const trainer = able.find(({ code }) =>
      dates.every((date) => this.trainerIsFree(code, date, starts, ends)),
    );
    if (!trainer) return null;
    return dates.map((date, at) => ({
      date,
      starts,
      ends,
      trainers: [trainer.code],
      resources: resources[at] ?? [],
    }));
  }

  /** Levels side by side share machines: per pool the largest number counts. */
  needsOf(courses: readonly string[]): WorldNeed[] {
    const needs = new Map<string, WorldNeed>();
    for (const need of courses.flatMap((code) => this.world.courses.get(code)?.needs ?? [])) {
      const key = need.resource || need.pool;
      const known = needs.get(key);
      if (!known || known.quantity < need.quantity) needs.set(key, need);
    }
    return [...needs.values()];
  }

  /** `count` open days from `first` on: the same weekday each week, or day after day. Closed days are passed over. */
  dates(first: CalendarDate, count: number, everyDays: 1 | 7): CalendarDate[] {
    const dates: CalendarDate[] = [];
    for (let date = first; dates.length < count && dates.length < 60; date = addDays(date, everyDays)) {
      if (this.world.openOn(date)) dates.push(date);
      else if (dates.length === 0) return [];
    }
    return dates;
  }
}
