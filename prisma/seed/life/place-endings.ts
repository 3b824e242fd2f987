/** What becomes of a place after it was booked: the company's answer where it is asked first, and people who leave again. */
import type { EnrolmentToSave } from '#app/booking/save-enrolments.step.server.ts';
import type { Settlement } from '#app/booking/settle-enrolments.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { DAY, HOUR, MINUTE } from '#app/kernel/interval.ts';
import type { Random } from '../random.ts';
import { acting, byItself, type Cast } from './acting.ts';
import { momentBetween, reasonToDecline, reasonToLeave } from './booking-ways.ts';
import { type Centre, type LifeRun, type Someone, zone } from './centre.ts';

export type Around = {
  readonly centre: Centre;
  readonly cast: Cast;
  readonly run: LifeRun;
  readonly random: Random;
};

type Place = Settlement['place'];

/**
 * The company answers within a day or two; now and then it says no, or nothing until the request falls. Null where nobody
 * was asked, or the answer is still to come. `surely` leaves nothing to chance.
 */
export function answerTo(
  { centre, cast, random }: Around,
  person: Someone,
  { ctx, enrolment }: EnrolmentToSave,
  place: Place,
  surely: 'yes' | null,
): Settlement | null {
  const until = enrolment.answerBy;
  if (until === null) return null;
  const drawn = random.weighted({ yes: 86, no: 10, silence: 4 });
  const way = surely ?? drawn;
  const coordinator = cast.one('coordinator', person.organisation);
  const latest = Math.min(until, centre.now) - 10 * MINUTE;
  const at = momentBetween(ctx.now.epochMilliseconds + 20 * MINUTE, latest, random, 0.6);
  if (way === 'silence' || !coordinator || at === null) {
    const lapsed = { ctx: byItself(until + 5 * MINUTE), place, to: 'declined', reason: null } as const;
    return until + 5 * MINUTE < centre.now ? lapsed : null;
  }
  const answering = acting(coordinator, 'coordinator', at);
  return way === 'no'
    ? { ctx: answering, place, to: 'declined', reason: reasonToDecline(random) }
    : { ctx: answering, place, to: 'confirmed' };
}

/** A third leaves within the last week, and the place may stay empty. Null where there was no time for it. */
export function leavingOf(
  around: Around,
  person: Someone,
  made: EnrolmentToSave,
  place: Place,
  answer: Settlement | null,
): Settlement | null {
  const { centre, run, random } = around;
  // A request that waits for an answer is left alone.
  if (made.enrolment.answerBy !== null && answer === null) return null;
  const booked = (answer?.ctx ?? made.ctx).now.epochMilliseconds + HOUR;
  const late = random.chance(0.34);
  const [from, until] = late
    ? [run.start - 6.5 * DAY, run.start - 3 * HOUR]
    : [booked, run.start - 8.5 * DAY];
  const at = momentBetween(Math.max(from, booked), Math.min(until, centre.now - HOUR), random, 1);
  if (at === null) return null;
  const ctx = whoCancels(around, person, at);
  return { ctx, place, to: 'cancelled', reason: reasonToLeave(random), from: 'confirmed', zone };
}

function whoCancels({ cast, random }: Around, person: Someone, at: number): Ctx {
  const coordinator = cast.one('coordinator', person.organisation);
  const isSelf = random.chance(0.7) || !coordinator;
  if (person.email !== null && isSelf) return acting(person, 'employee', at);
  return coordinator ? acting(coordinator, 'coordinator', at) : acting(cast.office(), 'office', at);
}
