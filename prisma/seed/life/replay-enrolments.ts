/**
 * The year's enrolments, in the order in which the runs begin: a dozen runs a transaction, each person in it at most once,
 * so that everybody is judged on all that came before.
 */
import { loadEnrolmentFacts, loadOrganisations } from '#app/booking/enrolment-facts-queries.server.ts';
import { saveAttendances } from '#app/booking/save-attendances.step.server.ts';
import { saveEnrolments } from '#app/booking/save-enrolments.step.server.ts';
import { saveResults } from '#app/booking/save-results.step.server.ts';
import {
  saveWaitingEntries,
  type WaitingEntryToSave,
} from '#app/booking/save-waiting-entries.step.server.ts';
import { settleEnrolments } from '#app/booking/settle-enrolments.step.server.ts';
import { addDays } from '#app/kernel/calendar-date.ts';
import { HOUR } from '#app/kernel/interval.ts';
import { ok } from '#app/kernel/outcome.ts';
import { type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { advanceRuns, type RunAdvance } from '#app/scheduling/advance-runs.step.server.ts';
import { acting, byItself, type Cast, clock, instant } from './acting.ts';
import type { Centre, Someone } from './centre.ts';
import type { Comer, Crowd, Invited } from './crowd.ts';
import { bookRun, type Placed, type RunBookings, type Waited } from './run-bookings.ts';
import { decided, type RunFate } from './run-fate.ts';
import { leaderOf, outcomesOf, type RunOutcomes } from './run-outcomes.ts';

const runsAtOnce = 12;

export type Replayed = {
  readonly placed: readonly Placed[];
  readonly waiting: readonly Waited[];
  readonly settled: readonly RunFate[];
  /** Runs that are to be cancelled yet, each at its own moment. */
  readonly cancelled: readonly RunFate[];
  /** How often booking said no to somebody, by reason: how well the story knows the rules. */
  readonly refusals: ReadonlyMap<string, number>;
};

export class EnrolmentReplay {
  readonly #centre: Centre;
  readonly #cast: Cast;
  readonly #crowd: Crowd;
  readonly #invited: ReadonlyMap<string, readonly Invited[]>;
  readonly #refusals = new Map<string, number>();
  readonly #placed: Placed[] = [];
  readonly #waiting: Waited[] = [];
  readonly #settled: RunFate[] = [];

  /** `invited` by run: the demo's accounts. */
  constructor(centre: Centre, cast: Cast, crowd: Crowd, invited: ReadonlyMap<string, readonly Invited[]>) {
    this.#centre = centre;
    this.#cast = cast;
    this.#crowd = crowd;
    this.#invited = invited;
  }

  async replay(fates: readonly RunFate[]): Promise<Replayed> {
    for (let at = 0; at < fates.length; at += runsAtOnce) await this.#some(fates.slice(at, at + runsAtOnce));
    return {
      placed: this.#placed,
      waiting: this.#waiting,
      settled: this.#settled,
      cancelled: this.#settled.filter(({ cancelled }) => cancelled !== null),
      refusals: this.#refusals,
    };
  }

  async #some(fates: readonly RunFate[]): Promise<void> {
    const comers = this.#chooseComers(fates);
    const people = [...comers.values()].flat().map(({ person }) => person);
    const locks: LockKey[] = [
      ...fates.map(({ run }): LockKey => `run:${run.runId}`),
      ...people.map(({ personId }): LockKey => `person:${personId}`),
    ];
    const stories = await transact<RunBookings[], never>(
      byItself(this.#centre.now),
      { locks, timeoutMs: 60_000 },
      async (tx) => {
        const bookings = await this.#book(tx, fates, comers);
        const { now } = this.#centre;
        const settled = fates.map((fate, at) => decided(fate, bookings[at]?.placed.length ?? 0, now));
        const outcomes = settled.map((fate, at) =>
          outcomesOf(this.#centre, this.#cast, fate, bookings[at]?.placed ?? []),
        );
        await this.#write(tx, settled, bookings, outcomes);
        this.#settled.push(...settled);
        this.#remember(outcomes, bookings);
        return ok(bookings);
      },
    );
    if (!stories.ok) throw new Error('a replay is never refused as a whole');
  }

  #chooseComers(fates: readonly RunFate[]): Map<string, Comer[]> {
    const away = new Set<string>();
    const chosen = new Map<string, Comer[]>();
    for (const { run } of fates) {
      for (const { person } of this.#invited.get(run.runId) ?? []) away.add(person.personId);
    }
    for (const { run, random, stay, leave, wait } of fates) {
      const comers = this.#crowd.comers(run, stay + leave + wait + 4, random, away);
      for (const { person } of comers) away.add(person.personId);
      chosen.set(run.runId, comers);
    }
    return chosen;
  }

  async #book(
    tx: Tx,
    fates: readonly RunFate[],
    comers: ReadonlyMap<string, readonly Comer[]>,
  ): Promise<RunBookings[]> {
    const now = instant(this.#centre.now);
    const organisationIds = [...this.#centre.organisations.values()].map(({ id }) => id);
    const organisations = await loadOrganisations(tx, organisationIds, now);
    const bookings: RunBookings[] = [];
    for (const fate of fates) {
      const some = comers.get(fate.run.runId) ?? [];
      const invited = this.#invited.get(fate.run.runId) ?? [];
      const personIds = [...some, ...invited].map(({ person }) => person.personId);
      const facts = await loadEnrolmentFacts(tx, { runId: fate.run.runId, personIds, now });
      const world = {
        centre: this.#centre,
        cast: this.#cast,
        facts,
        organisations,
        refusals: this.#refusals,
      };
      bookings.push(bookRun(world, fate, some, invited));
    }
    return bookings;
  }

  async #write(
    tx: Tx,
    fates: readonly RunFate[],
    bookings: readonly RunBookings[],
    outcomes: readonly RunOutcomes[],
  ): Promise<void> {
    await this.#writeGone(tx, fates, bookings);
    await saveEnrolments(
      tx,
      bookings.flatMap(({ kept }) => kept),
    );
    await settleEnrolments(
      tx,
      bookings.flatMap(({ approvals }) => approvals),
    );
    await saveWaitingEntries(
      tx,
      bookings.flatMap(({ waited }) => waited.map((one) => this.#waitingEntry(one))),
    );
    await saveAttendances(
      tx,
      outcomes.flatMap(({ attendances }) => attendances),
    );
    await saveResults(
      tx,
      outcomes.flatMap(({ results }) => results),
    );
    await advanceRuns(
      tx,
      fates.flatMap((fate) => this.#advancesOf(fate)),
    );
  }

  /**
   * Those who left again come first, so that their places are there for the others; never more at once than a run has
   * places.
   */
  async #writeGone(tx: Tx, fates: readonly RunFate[], bookings: readonly RunBookings[]): Promise<void> {
    for (let round = 0; ; round += 1) {
      const gone = bookings.flatMap(({ left }, at) => {
        const seats = fates[at]?.run.seats ?? 1;
        return left.slice(round * seats, (round + 1) * seats);
      });
      if (gone.length === 0) return;
      await saveEnrolments(
        tx,
        gone.map(({ made }) => made),
      );
      await settleEnrolments(
        tx,
        gone.flatMap(({ approval }) => approval ?? []),
      );
      await settleEnrolments(
        tx,
        gone.map(({ leaving }) => leaving),
      );
    }
  }

  #waitingEntry({ person, course, run, since, placedAt }: Waited): WaitingEntryToSave {
    const office = (at: number) => acting(this.#cast.office(), 'office', at);
    const { personId, organisationId } = person;
    const isOver = run.end <= this.#centre.now;
    return {
      ctx: person.email === null ? office(since) : acting(person, 'employee', since),
      entry: {
        waitingEntryId: newId<never>(since),
        runId: run.runId,
        courseId: course.courseId,
        personId,
        organisationId,
        quantity: 1,
        reason: null,
      },
      ended:
        placedAt !== null
          ? { ctx: office(placedAt), state: 'placed' }
          : isOver
            ? { ctx: byItself(run.end + HOUR), state: 'withdrawn' }
            : null,
    };
  }

  /** Goes ahead a little before the day to decide; is completed by itself within the hour after it ends. */
  #advancesOf({ run, confirmed, cancelled, random }: RunFate): RunAdvance[] {
    if (cancelled === 'too-few') return [];
    const { now } = this.#centre;
    const decideOn = run.decideBy ?? addDays(run.firstDay, -7);
    const day = clock(addDays(decideOn, -random.int(0, 4)), 60 * random.int(9, 16));
    const at = Math.min(Math.max(day, run.createdAt + HOUR), Math.min(run.start, now) - HOUR);
    const advances: RunAdvance[] = [];
    if (confirmed)
      advances.push({ ctx: leaderOf(this.#cast, run, at), runId: run.runId, state: 'confirmed' });
    if (run.end + HOUR <= now && cancelled === null) {
      advances.push({ ctx: byItself(run.end + HOUR), runId: run.runId, state: 'completed' });
    }
    return advances;
  }

  #remember(outcomes: readonly RunOutcomes[], bookings: readonly RunBookings[]): void {
    for (const { placed, waited } of bookings) {
      for (const { person, sessions } of placed) this.#crowd.booked(person, sessions);
      this.#placed.push(...placed);
      this.#waiting.push(
        ...waited.filter(({ placedAt, run }) => placedAt === null && run.end > this.#centre.now),
      );
    }
    const people = new Map<string, Someone>(this.#placed.map(({ person }) => [person.personId, person]));
    for (const result of outcomes.flatMap(({ results }) => results)) {
      const person = people.get(result.personId);
      const course = this.#centre.courses.get(result.courseId);
      if (!person || !course || !['passed', course.grantOn].includes(result.kind)) continue;
      this.#crowd.granted(person, course, result.achievedOn);
    }
  }
}
