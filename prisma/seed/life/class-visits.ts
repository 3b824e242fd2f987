/** A year of class visits: 250 groups of four schools, in hours that are free, never in the school's own holidays. */

import { loadActivities, loadSchoolFacts } from '#app/booking/group-facts-queries.server.ts';
import {
  type Activity,
  blocksOf,
  splitFor,
  splitWays,
  stationsOf,
  subgroups,
} from '#app/booking/group-visit.ts';
import { type NewGroupBooking, saveGroupBookings } from '#app/booking/save-group-bookings.step.server.ts';
import { type WorkHoursRule, workHoursReasons, workRulesFor } from '#app/centre/work-hours.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate, weekday } from '#app/kernel/calendar-date.ts';
import { overlaps } from '#app/kernel/interval.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { type Random, randomFor } from '../random.ts';
import { acting, type Cast, instant } from './acting.ts';
import {
  type ActivityName,
  type SchoolClass,
  type SchoolPlan,
  schoolPlans,
  tourStops,
  visitings,
} from './activities.ts';
import { planningRound, weeksUntil } from './calendar-weeks.ts';
import type { Centre } from './centre.ts';
import type { SlotBook, WantedSession } from './slot-book.ts';

/** How far ahead schools have booked. */
const weeksAhead = 14;

type Wish = {
  readonly plan: SchoolPlan;
  readonly name: ActivityName;
  readonly monday: CalendarDate;
  readonly turn: number;
};
type Booking = { readonly ctx: Ctx; readonly booking: NewGroupBooking };

export async function replayClassVisits(centre: Centre, cast: Cast, book: SlotBook): Promise<number> {
  const random = randomFor('class visits');
  const catalogue = new Map((await asSystem((tx) => loadActivities(tx))).map((one) => [one.code, one]));
  const workRules = await hoursOfTheYoung(catalogue, centre);
  const visits = new Visits({ centre, cast, book, random, catalogue, workRules });
  const bookings = wishesOf(centre, random).flatMap((wish) => visits.place(wish) ?? []);
  await book.write((tx) => saveGroupBookings(tx, bookings));
  return bookings.length;
}

/** What holds most goes first. */
const hardest: readonly ActivityName[] = [
  'carousel',
  'practiceDay',
  'taster',
  'bottleOpener',
  'robots',
  'milling',
  'measuring',
  'tour',
];

/** Spread over the school's own weeks, the large ones first so that they find a place. */
function wishesOf(centre: Centre, random: Random): Wish[] {
  const weeks = weeksUntil(centre, weeksAhead);
  const isThere = ({ school }: SchoolPlan) => centre.organisations.has(school);
  const wishes = schoolPlans.filter(isThere).flatMap((plan) => {
    const open = weeks.filter((monday) => !isHoliday(centre, plan.school, addDays(monday, 2)));
    return Object.entries(plan.visits).flatMap(([name, count]) => {
      // The visits of a whole year, of which these weeks are a part.
      const share = Math.round((count * open.length) / 40);
      return Array.from({ length: share }, (_, turn) => {
        const at = Math.floor(((turn + random.next()) / share) * open.length);
        return { plan, name: name as ActivityName, monday: open[at] as CalendarDate, turn };
      });
    });
  });
  const rank = ({ name }: Wish) => hardest.indexOf(name);
  return wishes.sort((a, b) => rank(a) - rank(b) || (a.monday < b.monday ? -1 : a.monday > b.monday ? 1 : 0));
}

function isHoliday(centre: Centre, school: string, day: CalendarDate): boolean {
  return centre.holidays.some(
    ({ organisation, first, last }) => organisation === school && first <= day && day <= last,
  );
}

type Setting = {
  readonly centre: Centre;
  readonly cast: Cast;
  readonly book: SlotBook;
  readonly random: Random;
  /** Activities at the centre, by code. */
  readonly catalogue: ReadonlyMap<string, Activity>;
  readonly workRules: readonly WorkHoursRule[];
};

/** A visit that has a place: its sessions, and how the class is spread over them. */
type Plan = {
  readonly sessions: readonly WantedSession[];
  readonly more: Pick<NewGroupBooking, 'split' | 'blockMinutes' | 'changeMinutes'>;
};

class Visits {
  readonly #centre: Centre;
  readonly #cast: Cast;
  readonly #book: SlotBook;
  readonly #random: Random;
  readonly #catalogue: Setting['catalogue'];
  readonly #workRules: Setting['workRules'];
  /** A class is in one place a day. */
  readonly #away = new Set<string>();
  #number = 0;

  constructor({ centre, cast, book, random, catalogue, workRules }: Setting) {
    this.#centre = centre;
    this.#cast = cast;
    this.#book = book;
    this.#random = random;
    this.#catalogue = catalogue;
    this.#workRules = workRules;
  }

  /** In the wished week, else one of the next three or the one before. */
  place(wish: Wish): Booking | null {
    const { plan, turn, monday } = wish;
    const group = plan.classes[turn % plan.classes.length] as SchoolClass;
    for (const weeks of [0, 1, -1, 2, 3]) {
      for (const at of plan.weekdays) {
        const day = addDays(monday, weeks * 7 + at - 1);
        const key = `${plan.school} ${group.name} ${day}`;
        if (this.#away.has(key) || isHoliday(this.#centre, plan.school, day)) continue;
        const placed = this.#on(day, wish, group);
        if (!placed) continue;
        this.#away.add(key);
        return placed;
      }
    }
    return null;
  }

  #on(day: CalendarDate, { plan, name }: Wish, group: SchoolClass): Booking | null {
    const { course, starts } = visitings[name];
    const ctx = acting(this.#cast.office(), 'office', planningRound(this.#centre, day));
    for (const start of starts) {
      for (const found of name === 'tour'
        ? [this.#tour(day, start, group)]
        : this.#atCentre(day, start, course, group)) {
        const ids = found && this.#book.plan(ctx, found.sessions);
        if (found && ids) return this.#bookingOf(ctx, plan, course, group, found, ids);
      }
    }
    return null;
  }

  /** As booking would have it: by head-count, a trainer each, a class that is too large in parts. */
  #atCentre(day: CalendarDate, start: number, course: string, group: SchoolClass): (Plan | null)[] {
    const activity = this.#catalogue.get(course);
    if (!activity) return [];
    const splits = splitWays.flatMap((way) => splitFor(activity, group.heads, way) ?? []);
    if (splits.length === 0 && group.heads > activity.seats) return [];
    return (splits.length > 0 ? splits : [null]).map((split) => {
      const visit = { headCount: group.heads, supervisors: companionsOf(group), split };
      const sessions = this.#stationsAt(day, start, activity, group, stationsOf(activity, visit));
      return sessions && { sessions, more: { split: split?.way ?? null, ...blocksOf(activity) } };
    });
  }

  #stationsAt(
    day: CalendarDate,
    start: number,
    activity: Activity,
    group: SchoolClass,
    stations: ReturnType<typeof stationsOf>,
  ): WantedSession[] | null {
    const { hallId } = this.#centre;
    const able = [...this.#centre.trainers]
      .filter(([, { teaches }]) => teaches.has(activity.code))
      .map(([personId]) => personId);
    const sessions: WantedSession[] = [];
    for (const [index, station] of stations.entries()) {
      const minute = start + (station.afterMinutes ?? 0);
      const interval = this.#book.hour(hallId, day, minute, activity.minutes);
      const [youngestAge, oldestAge] = group.ages;
      const alone = { otherMinutesThatDay: 0, otherMinutesThatWeek: 0 };
      const work = { day, fromMinute: minute, untilMinute: minute + activity.minutes, ...alone };
      const late = workHoursReasons(workRulesFor(this.#workRules, { youngestAge, oldestAge }), work);
      if (!interval || late.length > 0) return null;
      const beside = sessions.filter((one) => overlaps(one.interval, interval));
      const led = beside.flatMap(({ trainerIds }) => trainerIds);
      const trainer = this.#book.freeTrainer(
        able.filter((id) => !led.includes(id)),
        day,
        minute,
        interval,
      );
      const chosen = station.needs.map((need) => this.#book.freeFor(need, interval));
      if (!trainer || chosen.includes(null)) return null;
      const resourceIds = chosen.flatMap((ids) => ids ?? []);
      const held = beside.flatMap((one) => one.resourceIds);
      if (resourceIds.some((id) => held.includes(id))) return null;
      sessions.push({
        kind: 'school',
        siteId: hallId,
        title: titleOf(activity, group, index, stations.length),
        interval,
        resourceIds,
        trainerIds: [trainer],
        heads: station.heads,
        activity: station,
      });
    }
    return sessions;
  }

  /** Two shop floors that are open then, led by whoever guides practice there. */
  #tour(day: CalendarDate, start: number, group: SchoolClass): Plan | null {
    const floors = this.#random.shuffle(
      this.#centre.sites.filter(({ siteId }) => siteId !== this.#centre.hallId),
    );
    const sessions: WantedSession[] = [];
    for (const { after, minutes, title } of tourStops) {
      for (const { siteId, organisation } of floors) {
        if (sessions.some((one) => one.siteId === siteId)) continue;
        const guide = this.#cast.one('practice-supervisor', organisation);
        const interval = this.#book.hour(siteId, day, start + after, minutes);
        if (!interval || !guide || !this.#book.taken.isFree(guide.personId, interval)) continue;
        sessions.push({
          kind: 'tour',
          siteId,
          title: `${title} – ${group.name}`,
          interval,
          resourceIds: [],
          trainerIds: [],
          supervisorIds: [guide.personId],
          heads: group.heads,
        });
        break;
      }
    }
    return sessions.length === tourStops.length && weekday(day) <= 5 ? { sessions, more: {} } : null;
  }

  #bookingOf(
    ctx: Ctx,
    { school }: SchoolPlan,
    activity: string,
    group: SchoolClass,
    { sessions, more }: Plan,
    ids: readonly string[],
  ): Booking {
    this.#number += 1;
    const teachers = this.#cast.all('teacher', school);
    const course = [...this.#centre.courses.values()].find(({ code }) => code === activity);
    if (!course) throw new Error(`no activity ${activity} in the catalogue`);
    const ill = this.#random.weighted({ none: 5, one: 3, two: 2, three: 1 });
    const present = Math.max(1, group.heads - { none: 0, one: 1, two: 2, three: 3 }[ill]);
    // Whoever is at one station, or in one part of the class, is at no other; at the stops of a tour all are.
    const divided = more.split || more.blockMinutes !== undefined;
    const parts = divided ? subgroups(present, sessions.length) : null;
    return {
      ctx,
      booking: {
        groupBookingId: newId<never>(ctx.now.epochMilliseconds),
        code: `${school}-${String(this.#number).padStart(3, '0')}`,
        organisationId: this.#centre.organisations.get(school)?.id ?? '',
        courseId: course.courseId,
        groupName: group.name,
        headCount: group.heads,
        youngestAge: group.ages[0],
        oldestAge: group.ages[1],
        level: group.level,
        teacherId: teachers.length > 0 ? this.#random.pick(teachers).personId : null,
        supervisors: companionsOf(group),
        ...more,
        sessions: sessions.map(({ interval }, at) => ({
          sessionId: ids[at] as string,
          station: at + 1,
          headsPresent: interval.end <= this.#centre.now ? (parts?.[at] ?? present) : null,
        })),
      },
    };
  }
}

/** When the young may work, as booking knows it. */
async function hoursOfTheYoung(
  catalogue: Setting['catalogue'],
  { now, hallId }: Centre,
): Promise<readonly WorkHoursRule[]> {
  const [activity] = catalogue.values();
  if (!activity) return [];
  const of = { organisationId: hallId, activity, groupName: '', now: instant(now) };
  return (await asSystem((tx) => loadSchoolFacts(tx, of))).workRules;
}

function companionsOf({ heads }: SchoolClass): number {
  return heads > 16 ? 2 : 1;
}

function titleOf(activity: Activity, { name, heads }: SchoolClass, index: number, count: number): string {
  const need = activity.needs[index];
  if (heads > activity.seats) return `${activity.title.nl} – ${name}, groep ${index + 1}`;
  return `${count > 1 && need ? `${activity.title.nl}: ${need.name.nl}` : activity.title.nl} – ${name}`;
}
