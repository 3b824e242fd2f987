/**
 * The bookings of one run in the order in which they were made: each judged by booking's own check with the places that
 * were free at that moment. Answers what is to be written; nothing here writes.
 */
import type { BookingReason } from '#app/booking/booking-reasons.ts';
import { judgeEnrolment } from '#app/booking/enrolment-check.ts';
import type { EnrolmentFacts, OrganisationFacts } from '#app/booking/enrolment-facts.ts';
import { termsFor } from '#app/booking/party.ts';
import { mayChoosePayer, mayEnrol, mayPassQueue } from '#app/booking/policy.ts';
import type { EnrolmentToSave } from '#app/booking/save-enrolments.step.server.ts';
import type { Settlement } from '#app/booking/settle-enrolments.step.server.ts';
import { answerBy } from '#app/booking/working-days.ts';
import { DAY, HOUR, MINUTE } from '#app/kernel/interval.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { acting, type Cast } from './acting.ts';
import { type BookingWay, momentBetween, wayOf } from './booking-ways.ts';
import { type Centre, type LifeRun, type LifeSession, zone } from './centre.ts';
import type { Comer, Invited } from './crowd.ts';
import { answerTo, leavingOf } from './place-endings.ts';
import type { RunFate } from './run-fate.ts';

/** Somebody with a place, as it was in the end. */
export type Placed = Comer & {
  readonly enrolmentId: string;
  readonly run: LifeRun;
  readonly sessions: readonly LifeSession[];
  /** Comes always and does well: what the demo's accounts show mustn't hang on chance. */
  readonly diligent: boolean;
};

export type Waited = Comer & {
  readonly run: LifeRun;
  readonly since: number;
  /** When a place was given from the list; null where none was. */
  readonly placedAt: number | null;
};

/** Somebody who had a place and hasn't any more; approved in between where the company was asked. */
export type Gone = {
  readonly made: EnrolmentToSave;
  readonly approval: Settlement | null;
  readonly leaving: Settlement;
};

export type RunBookings = {
  /** Written first and settled at once: their places are for the others. */
  readonly left: readonly Gone[];
  readonly kept: readonly EnrolmentToSave[];
  readonly approvals: readonly Settlement[];
  readonly placed: readonly Placed[];
  readonly waited: readonly Waited[];
};

type World = {
  readonly centre: Centre;
  readonly cast: Cast;
  readonly facts: Omit<EnrolmentFacts, 'organisations'>;
  readonly organisations: ReadonlyMap<string, OrganisationFacts>;
  readonly refusals: Map<string, number>;
};

export function bookRun(
  world: World,
  fate: RunFate,
  comers: readonly Comer[],
  invited: readonly Invited[],
): RunBookings {
  return new RunBook(world, fate, comers).fill(invited);
}

type Wish = { at: number; readonly role: 'stay' | 'leave'; readonly invited: Invited | null };

class RunBook {
  readonly #world: World;
  readonly #fate: RunFate;
  readonly #comers: Comer[];
  /** Moments at which a taken place comes free again. */
  #leavings: number[] = [];
  #active = 0;
  readonly #out = {
    left: [] as Gone[],
    kept: [] as EnrolmentToSave[],
    approvals: [] as Settlement[],
    placed: [] as Placed[],
    waited: [] as Waited[],
  };

  constructor(world: World, fate: RunFate, comers: readonly Comer[]) {
    this.#world = world;
    this.#fate = fate;
    this.#comers = [...comers];
  }

  fill(invited: readonly Invited[]): RunBookings {
    const { random, stay, leave, wait } = this.#fate;
    const roles = random.shuffle([
      ...Array.from({ length: Math.max(0, stay - invited.length) }, () => 'stay' as const),
      ...Array.from({ length: leave }, () => 'leave' as const),
    ]);
    const wishes: Wish[] = [
      ...invited.map((one) => ({ at: one.at, role: 'stay' as const, invited: one })),
      ...roles.flatMap((role) => this.#wish(role)),
    ];
    for (const wish of wishes.sort((a, b) => a.at - b.at)) this.#serve(wish);
    this.#freeUntil(this.#lastMoment());
    if (this.#active >= this.#fate.run.seats) this.#queue(wait, wishes.at(-1)?.at ?? 0);
    return this.#out;
  }

  /** Those who found it full and put themselves on the list. */
  #queue(count: number, since: number): void {
    const { run, random } = this.#fate;
    for (const comer of this.#comers.splice(0, count)) {
      const at = momentBetween(since + HOUR, this.#lastMoment(), random, 1);
      if (at !== null) this.#out.waited.push({ ...comer, run, since: at, placedAt: null });
    }
  }

  #wish(role: Wish['role']): Wish[] {
    const { run, random } = this.#fate;
    const at = momentBetween(run.createdAt + HOUR, this.#lastMoment(), random);
    return at === null ? [] : [{ at: Math.max(at, run.start - 150 * DAY), role, invited: null }];
  }

  #lastMoment(): number {
    return Math.min(this.#fate.run.start - 1.5 * DAY, this.#world.centre.now - 2 * HOUR);
  }

  #serve(wish: Wish): void {
    const { run, random } = this.#fate;
    this.#freeUntil(wish.at);
    let since: number | null = null;
    if (this.#active >= run.seats) {
      // Full: the next place that comes free is given by the office, to whoever waited.
      const next = this.#leavings.find((at) => at + 4 * HOUR < this.#lastMoment());
      if (next === undefined) return;
      since = wish.at;
      wish.at = next + random.int(30, 200) * MINUTE;
      this.#freeUntil(wish.at);
    }
    this.#take(wish, since);
  }

  #freeUntil(at: number): void {
    const gone = this.#leavings.filter((moment) => moment <= at).length;
    this.#leavings = this.#leavings.filter((moment) => moment > at);
    this.#active -= gone;
  }

  /** The first of those who would come and whom booking lets in. */
  #take(wish: Wish, since: number | null): void {
    const { centre, cast } = this.#world;
    const { run, random } = this.#fate;
    for (;;) {
      const comer = wish.invited ?? this.#comers.shift();
      if (!comer) return;
      const way =
        since === null
          ? wayOf(centre, cast, comer.person, wish.at, random)
          : { ctx: acting(cast.office(), 'office', wish.at), payerId: null, orderNumber: null };
      const own = wish.invited ? { ...way, ctx: acting(comer.person, 'employee', wish.at) } : way;
      const made = this.#book(comer, own);
      if (!made) {
        if (wish.invited) return;
        continue;
      }
      if (since !== null) this.#out.waited.push({ ...comer, run, since, placedAt: wish.at });
      this.#active += 1;
      this.#settle(wish, comer, made);
      return;
    }
  }

  #book({ person, course }: Comer, way: BookingWay): EnrolmentToSave | null {
    const { facts, organisations, refusals } = this.#world;
    const { run } = this.#fate;
    const { actor } = way.ctx;
    const { organisationId, personId } = person;
    const proposal = {
      personId,
      courseId: course.courseId,
      organisationId,
      payerId: way.payerId,
      sessionIds: null,
      passesQueue: mayPassQueue(actor),
    };
    const finding = judgeEnrolment(
      proposal,
      this.#factsAt(facts, organisations, way.ctx.now.epochMilliseconds),
    );
    const namesPayer = way.payerId !== null || way.orderNumber !== null;
    const allowed = mayEnrol(actor, proposal) && (!namesPayer || mayChoosePayer(actor, organisationId));
    const reasons: readonly Pick<BookingReason, 'code'>[] = allowed
      ? finding.reasons
      : [{ code: 'not-allowed' }];
    for (const { code } of reasons) refusals.set(code, (refusals.get(code) ?? 0) + 1);
    if (reasons.length > 0) return null;
    const at = way.ctx.now.epochMilliseconds;
    const terms = termsFor(actor, organisations.get(organisationId) ?? null, way);
    return {
      ctx: way.ctx,
      enrolment: {
        enrolmentId: newId<never>(at),
        runId: run.runId,
        courseId: course.courseId,
        personId,
        organisationId,
        payerId: terms.payerId,
        orderNumber: terms.orderNumber,
        priceCents: facts.run?.priceCents ?? 0,
        answerBy: terms.asksFirst ? answerBy(at, run.start, zone) : null,
        onBehalf: actor.kind !== 'person' || actor.personId !== personId,
        sessionIds: finding.sessionIds,
        setAside: [],
      },
    };
  }

  /** The run as it was then: on offer, with the places that were free. */
  #factsAt(
    facts: Omit<EnrolmentFacts, 'organisations'>,
    organisations: World['organisations'],
    now: number,
  ): EnrolmentFacts {
    const free = this.#fate.run.seats - this.#active;
    const run = facts.run && {
      ...facts.run,
      enrolled: this.#active,
      sessions: facts.run.sessions.map((session) => ({ ...session, free })),
    };
    return { ...facts, now, run, organisations };
  }

  #settle(wish: Wish, comer: Comer, made: EnrolmentToSave): void {
    const { run } = this.#fate;
    const sessions = run.sessions.filter(({ sessionId }) => made.enrolment.sessionIds.includes(sessionId));
    const place = { enrolmentId: made.enrolment.enrolmentId, sessions };
    const around = { centre: this.#world.centre, cast: this.#world.cast, run, random: this.#fate.random };
    const answer = answerTo(around, comer.person, made, place, wish.invited ? 'yes' : null);
    if (answer?.to === 'declined') {
      this.#goes({ made, approval: null, leaving: answer });
      return;
    }
    const leaving = wish.role === 'leave' ? leavingOf(around, comer.person, made, place, answer) : null;
    if (leaving) {
      this.#goes({ made, approval: answer, leaving });
      return;
    }
    this.#out.kept.push(made);
    if (answer) this.#out.approvals.push(answer);
    this.#out.placed.push({
      ...comer,
      run,
      sessions,
      enrolmentId: place.enrolmentId,
      diligent: wish.invited !== null,
    });
  }

  #goes(gone: Gone): void {
    this.#out.left.push(gone);
    this.#leavings.push(gone.leaving.ctx.now.epochMilliseconds);
    this.#leavings.sort((a, b) => a - b);
  }
}
