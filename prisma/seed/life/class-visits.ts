/** A year of class visits: 250 groups of four schools, in hours that are free, never in the school's own holidays. */

import { type NewGroupBooking, saveGroupBookings } from '#app/booking/save-group-bookings.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate, weekday } from '#app/kernel/calendar-date.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { type Random, randomFor } from '../random.ts';
import { acting, type Cast } from './acting.ts';
import {
  type Activity,
  type ActivityName,
  activities,
  type SchoolClass,
  type SchoolPlan,
  schoolPlans,
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
  const visits = new Visits(centre, cast, book, random);
  const bookings = wishesOf(centre, random).flatMap((wish) => visits.place(wish) ?? []);
  await book.write((tx) => saveGroupBookings(tx, bookings));
  return bookings.length;
}

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
  const size = ({ name }: Wish) => activities[name].stations.length;
  return wishes.sort((a, b) => size(b) - size(a) || (a.monday < b.monday ? -1 : a.monday > b.monday ? 1 : 0));
}

function isHoliday(centre: Centre, school: string, day: CalendarDate): boolean {
  return centre.holidays.some(
    ({ organisation, first, last }) => organisation === school && first <= day && day <= last,
  );
}

class Visits {
  readonly #centre: Centre;
  readonly #cast: Cast;
  readonly #book: SlotBook;
  readonly #random: Random;
  /** A class is in one place a day. */
  readonly #away = new Set<string>();
  #number = 0;

  constructor(centre: Centre, cast: Cast, book: SlotBook, random: Random) {
    this.#centre = centre;
    this.#cast = cast;
    this.#book = book;
    this.#random = random;
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
    const activity: Activity = activities[name];
    const ctx = acting(this.#cast.office(), 'office', planningRound(this.#centre, day));
    for (const start of activity.starts) {
      const sessions =
        name === 'tour' ? this.#tour(day, start, group) : this.#atCentre(day, start, activity, group);
      if (!sessions) continue;
      const ids = this.#book.plan(ctx, sessions);
      if (ids) return this.#bookingOf(ctx, plan, activity, group, sessions, ids);
    }
    return null;
  }

  #atCentre(
    day: CalendarDate,
    start: number,
    activity: Activity,
    group: SchoolClass,
  ): WantedSession[] | null {
    const { hallId } = this.#centre;
    const sessions: WantedSession[] = [];
    const last = Math.max(...activity.stations.map(({ after, minutes }) => after + minutes));
    const whole = this.#book.hour(hallId, day, start, last);
    if (!whole) return null;
    const able = [...this.#centre.trainers]
      .filter(([, { teaches }]) => activity.ledBy.some((course) => teaches.has(course)))
      .map(([personId]) => personId);
    const trainer = this.#book.freeTrainer(able, day, start, whole);
    if (!trainer) return null;
    for (const { title, resources, heads, after, minutes } of activity.stations) {
      const interval = this.#book.hour(hallId, day, start + after, minutes);
      const chosen = interval && resources.map(([pool, count]) => this.#book.freeOf(pool, count, interval));
      if (!interval || !chosen || chosen.includes(null)) return null;
      sessions.push({
        kind: 'school',
        siteId: hallId,
        title: `${title} – ${group.name}`,
        interval,
        resourceIds: chosen.flatMap((ids) => ids ?? []),
        trainerIds: [trainer],
        heads: Math.min(heads, group.heads),
      });
    }
    return sessions;
  }

  /** Two shop floors that are open then, led by whoever guides practice there. */
  #tour(day: CalendarDate, start: number, group: SchoolClass): WantedSession[] | null {
    const floors = this.#random.shuffle(
      this.#centre.sites.filter(({ siteId }) => siteId !== this.#centre.hallId),
    );
    const sessions: WantedSession[] = [];
    for (const { after, minutes, title, heads } of activities.tour.stations) {
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
          heads: Math.min(heads, group.heads),
        });
        break;
      }
    }
    return sessions.length === activities.tour.stations.length && weekday(day) <= 5 ? sessions : null;
  }

  #bookingOf(
    ctx: Ctx,
    { school }: SchoolPlan,
    activity: Activity,
    group: SchoolClass,
    sessions: readonly WantedSession[],
    ids: readonly string[],
  ): Booking {
    this.#number += 1;
    const teachers = this.#cast.all('teacher', school);
    const course = [...this.#centre.courses.values()].find(({ code }) => code === activity.course);
    if (!course) throw new Error(`no activity ${activity.course} in the catalogue`);
    const ill = this.#random.weighted({ none: 5, one: 3, two: 2, three: 1 });
    const missing = { none: 0, one: 1, two: 2, three: 3 }[ill];
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
        supervisors: group.heads > 16 ? 2 : 1,
        sessions: sessions.map(({ interval, heads = 0 }, at) => ({
          sessionId: ids[at] as string,
          // Who is ill is missed at one station only: the others are full.
          headsPresent:
            interval.end <= this.#centre.now ? Math.max(1, heads - (at === 0 ? missing : 0)) : null,
        })),
      },
    };
  }
}
