/** How a run goes: how many come, drop out and wait, and whether it goes ahead. Drawn per run, the same at every start. */
import { addDays } from '#app/kernel/calendar-date.ts';
import { DAY } from '#app/kernel/interval.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { type Random, randomFor } from '../random.ts';
import { type Centre, type LifeRun, zone } from './centre.ts';
import type { Stories } from './stories.ts';

export type RunFate = {
  readonly run: LifeRun;
  readonly random: Random;
  /** People who keep their place. */
  readonly stay: number;
  /** People who book and leave again. */
  readonly leave: number;
  /** People who find it full and wait. */
  readonly wait: number;
  /** Cancelled for want of people at the day to decide; or because the trainer fell ill that morning. */
  readonly cancelled: 'too-few' | 'trainer-ill' | null;
  /** The trainer has said that it goes ahead. */
  readonly confirmed: boolean;
};

/** A run of the past with too few people didn't go ahead; whether it was enough is known once they were booked. */
export function decided(fate: RunFate, places: number, now: number): RunFate {
  const { run, cancelled, confirmed } = fate;
  if (run.start > now) return { ...fate, confirmed: confirmed && places >= run.minimum };
  const tooFew = places === 0 || (places < run.minimum && cancelled === null);
  return tooFew ? { ...fate, cancelled: 'too-few', confirmed: false } : fate;
}

/** Every run that is on offer, in the order in which they begin. Options and concepts are nobody's to book yet. */
export function fatesOf(centre: Centre, { spared, full }: Pick<Stories, 'spared' | 'full'>): RunFate[] {
  const open = centre.runs.filter(({ state }) => state === 'open' || state === 'confirmed');
  const coming = open.filter(({ start }) => start > centre.now);
  return open.map((run) => {
    const random = randomFor(`run ${run.code}`);
    if (run.start <= centre.now) return pastFate(run, random, centre, spared);
    const fate = comingFate(run, random, centre, coming.indexOf(run), spared);
    return full.has(run.runId) ? { ...fate, stay: run.seats, wait: 2 } : fate;
  });
}

function pastFate(run: LifeRun, random: Random, centre: Centre, spared: ReadonlySet<string>): RunFate {
  const decidedAt = run.decideBy && addDays(run.decideBy, -1);
  const couldCancel = run.minimum >= 3 && run.end <= centre.now && !spared.has(run.runId);
  const early = decidedAt !== null && decidedAt <= dateAt(run.createdAt, zone);
  const unlucky = random.chance(0.06);
  const ill = random.chance(0.012);
  // An evening of several levels is never quite full: people join later and catch up.
  const most = run.courses.length > 1 ? run.seats - 2 : run.seats;
  const crowd = random.weighted({ full: 56, well: 34, fair: 10 });
  const share = { full: 1, well: 0.8 + 0.19 * random.next(), fair: 0.58 + 0.2 * random.next() }[crowd];
  const stay = Math.max(run.minimum, Math.min(most, Math.round(run.seats * share)));
  const leave = many(random, stay, 0.33);
  const wait = crowd === 'full' && random.chance(0.45) ? random.int(1, 3) : 0;
  const base = { run, random, leave, wait, confirmed: true };
  if (couldCancel && !early && unlucky) {
    return { ...base, stay: random.int(1, run.minimum - 1), wait: 0, cancelled: 'too-few', confirmed: false };
  }
  return { ...base, stay, cancelled: couldCancel && ill ? 'trainer-ill' : null };
}

/** What is near has filled; the first runs show every situation, however the dice fall. */
function comingFate(
  run: LifeRun,
  random: Random,
  centre: Centre,
  place: number,
  spared: ReadonlySet<string>,
): RunFate {
  const days = (run.start - centre.now) / DAY;
  const filled = days < 8 ? 0.95 : days < 21 ? 0.9 : days < 45 ? 0.8 : days < 90 ? 0.6 : 0.35;
  const usual = Math.min(run.seats, Math.round(run.seats * filled * (0.75 + 0.5 * random.next())));
  const isDecided = run.decideBy !== null && run.decideBy < centre.today;
  const isNear = run.decideBy !== null && !isDecided && run.decideBy <= addDays(centre.today, 9);
  const leave = many(random, usual, days < 30 ? 0.25 : 0.12);
  const base = { run, random, leave, wait: 0, cancelled: null, confirmed: false };
  if (days < 25 && place % 4 === 0) {
    return { ...base, stay: run.seats, wait: random.int(2, 5), confirmed: isDecided || random.chance(0.5) };
  }
  if (days < 25 && place % 4 === 1 && run.seats > 2) {
    return { ...base, stay: run.seats - 1, confirmed: isDecided };
  }
  // One short of the minimum, with the day to decide in sight.
  if (isNear && run.minimum >= 2) return { ...base, stay: run.minimum - 1 };
  if (isDecided && place % 4 === 2 && run.minimum >= 3 && days > 3 && !spared.has(run.runId)) {
    return { ...base, stay: run.minimum - 1, leave: 1 };
  }
  const stay = isDecided ? Math.max(usual, run.minimum) : usual;
  return { ...base, stay, confirmed: isDecided || (stay >= run.minimum && days < 45 && random.chance(0.6)) };
}

function many(random: Random, of: number, probability: number): number {
  let count = 0;
  for (let one = 0; one < of; one += 1) if (random.chance(probability)) count += 1;
  return count;
}
