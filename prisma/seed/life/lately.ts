/**
 * What happened in the last days, one use case after the other as the screens do it: requests that a company has yet to
 * answer, places for who joins late or catches up an evening, a run called off. People are told of these.
 */
import { cancelEnrolment } from '#app/booking/cancel-enrolment.server.ts';
import { cancelRun } from '#app/booking/cancel-run.server.ts';
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { joinWaitingList } from '#app/booking/join-waiting-list.server.ts';
import { isWorkingDay } from '#app/booking/working-days.ts';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { DAY, HOUR, MINUTE } from '#app/kernel/interval.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { confirmRun } from '#app/scheduling/confirm-run.server.ts';
import { randomFor } from '../random.ts';
import { acting, type Cast, momentOn } from './acting.ts';
import type { Centre, LifeRun, Someone } from './centre.ts';
import type { Crowd } from './crowd.ts';
import type { Placed } from './run-bookings.ts';
import type { RunFate } from './run-fate.ts';
import { leaderOf } from './run-outcomes.ts';

export class Lately {
  readonly #centre: Centre;
  readonly #cast: Cast;
  readonly #crowd: Crowd;
  readonly #random = randomFor('lately');
  /** Moments of the last two working days and of today, still to be used. */
  readonly #moments: number[];

  constructor(centre: Centre, cast: Cast, crowd: Crowd) {
    this.#centre = centre;
    this.#cast = cast;
    this.#crowd = crowd;
    const { today, now } = centre;
    const days = [...workingDaysBefore(today, 2), today];
    this.#moments = days
      .flatMap((day) => Array.from({ length: 12 }, () => momentOn(day, this.#random, 8, 20)))
      .filter((at) => at < now - 20 * MINUTE)
      .sort((a, b) => a - b);
  }

  /** Each thing that happens is a little later than the one before. */
  #next(): number {
    return this.#moments.shift() ?? this.#centre.now - 15 * MINUTE;
  }

  /** Self-made bookings of companies that are asked first; nobody has answered yet. */
  async request(organisations: readonly string[], each: number): Promise<number> {
    let count = 0;
    for (const organisation of organisations) count += await this.#bookSelf(organisation, each, 'requested');
    return count;
  }

  async book(organisations: readonly string[]): Promise<number> {
    let count = 0;
    for (const organisation of organisations) count += await this.#bookSelf(organisation, 1, 'confirmed');
    return count;
  }

  async #bookSelf(organisation: string, wanted: number, state: string): Promise<number> {
    const soon = this.#comingRuns(12, 80).filter(({ courses }) => courses.length === 1);
    let count = 0;
    for (const run of soon) {
      if (count >= wanted) break;
      const comers = this.#crowd.comers(run, 400, this.#random, new Set());
      const one = comers.find(({ person }) => person.organisation === organisation && person.email !== null);
      if (!one) continue;
      const at = this.#next();
      const { personId } = one.person;
      const ctx = acting(one.person, 'employee', at);
      const outcome = await enrolParticipant(ctx, { id: newId<never>(at), runId: run.runId, personId });
      if (!outcome.ok || outcome.value.kind !== 'enrolled' || outcome.value.state !== state) continue;
      this.#crowd.booked(one.person, run.sessions);
      count += 1;
    }
    return count;
  }

  #comingRuns(fromDays: number, untilDays: number): LifeRun[] {
    const { now, runs } = this.#centre;
    return runs.filter(
      ({ state, start }) => state === 'open' && start > now + fromDays * DAY && start < now + untilDays * DAY,
    );
  }

  /** Somebody puts themself on the list of a full run. */
  async wait(person: Someone, run: LifeRun): Promise<boolean> {
    const at = this.#next();
    const { personId } = person;
    const outcome = await joinWaitingList(acting(person, 'employee', at), {
      id: newId<never>(at),
      runId: run.runId,
      personId,
    });
    return outcome.ok;
  }

  /**
   * Evenings of several levels that have begun: the office lets somebody join for what is left, and gives one evening to
   * people of the sister evening who missed theirs.
   */
  async joinEvenings(placed: readonly Placed[]): Promise<{ joined: number; caughtUp: number }> {
    const { now, runs } = this.#centre;
    const evenings = runs.filter(
      ({ courses, start, end, state }) => state === 'open' && courses.length > 1 && start < now && end > now,
    );
    let [joined, caughtUp] = [0, 0];
    for (const run of evenings) {
      const coming = run.sessions.filter(({ interval }) => interval.start > now + 12 * HOUR);
      const [joiner] = this.#crowd
        .comers(run, 30, this.#random, new Set())
        .filter(({ person }) => person.organisationKind === 'company');
      if (joiner && coming.length > 1) {
        if (await this.#place(run, joiner.person, joiner.course.courseId, coming)) joined += 1;
      }
      const sisters = placed.filter((one) => evenings.includes(one.run) && one.run !== run && !one.diligent);
      for (const { person, course } of this.#random.shuffle(sisters).slice(0, 6)) {
        const session = coming[0];
        const offered = run.courses.some(({ courseId }) => courseId === course.courseId);
        if (!session || !offered || caughtUp >= 3) continue;
        if (await this.#place(run, person, course.courseId, [session])) caughtUp += 1;
      }
    }
    return { joined, caughtUp };
  }

  async #place(
    run: LifeRun,
    person: Someone,
    courseId: string,
    sessions: LifeRun['sessions'],
  ): Promise<boolean> {
    const at = this.#next();
    const outcome = await enrolParticipant(acting(this.#cast.office(), 'office', at), {
      id: newId<never>(at),
      runId: run.runId,
      courseId,
      personId: person.personId,
      organisationId: person.organisationId,
      sessionIds: sessions.map(({ sessionId }) => sessionId),
    });
    if (outcome.ok) this.#crowd.booked(person, sessions);
    return outcome.ok;
  }

  /** One cancels well in time, one on the eve. */
  async cancelTwo(placed: readonly Placed[]): Promise<number> {
    const { now } = this.#centre;
    const coming = placed.filter(
      ({ run, person, diligent }) => run.start > now && person.email !== null && !diligent,
    );
    const late = coming.find(({ run }) => run.start > now + DAY && run.start < now + 5 * DAY);
    const inTime = coming.find(({ run, person }) => run.start > now + 25 * DAY && person !== late?.person);
    const reasons = ['Ziek geworden', 'Vakantie geboekt in die week'];
    let count = 0;
    for (const [place, one] of [late, inTime].entries()) {
      if (!one) continue;
      const ctx = acting(one.person, 'employee', this.#next());
      const { enrolmentId } = one;
      const outcome = await cancelEnrolment(ctx, { enrolmentId, reason: reasons[place] ?? 'Ziek' });
      if (outcome.ok) count += 1;
    }
    return count;
  }

  /** Of the runs that fell short at the day to decide one is called off, the others still wait for the trainer's word. */
  async decide(fates: readonly RunFate[], placed: readonly Placed[]): Promise<{ off: number; on: number }> {
    const { now, today } = this.#centre;
    const places = Map.groupBy(placed, ({ run }) => run.runId);
    const short = fates.filter(({ run, confirmed }) => {
      const due = run.decideBy !== null && run.decideBy < today && run.start > now + 3 * DAY;
      return due && !confirmed && (places.get(run.runId)?.length ?? 0) < run.minimum;
    });
    const [worst] = short.length > 1 ? short : [];
    if (worst) {
      const reason = 'Te weinig deelnemers; in het voorjaar komt er een nieuwe datum.';
      valueOrThrow(
        await cancelRun(leaderOf(this.#cast, worst.run, this.#next()), { runId: worst.run.runId, reason }),
      );
    }
    const ready = fates.find(({ run, confirmed }) => {
      const enough = (places.get(run.runId)?.length ?? 0) >= run.minimum;
      return !confirmed && enough && run.start > now + 8 * DAY;
    });
    if (ready) {
      valueOrThrow(
        await confirmRun(leaderOf(this.#cast, ready.run, this.#next()), { runId: ready.run.runId }),
      );
    }
    return { off: worst ? 1 : 0, on: ready ? 1 : 0 };
  }
}

function workingDaysBefore(today: CalendarDate, count: number): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = addDays(today, -1); days.length < count; day = addDays(day, -1)) {
    if (isWorkingDay(day)) days.unshift(day);
  }
  return days;
}
