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
export function fatesOf(centre: Centre, stories: Pick<Stories, 'spared' | 'full'>): RunFate[] {
  const open = centre.runs.filter(({ state }) => state === 'open' || state === 'confirmed');
  const situations = situationsOf(
    centre,
    open.filter(({ start }) => start > centre.now),
    stories,
  );
  return open.map((run) => {
    const random = randomFor(`run ${run.code}`);
    if (run.start <= centre.now) return pastFate(run, random, centre, stories.spared);
    return comingFate(run, random, centre, situations.get(run.runId) ?? 'usual');
  });
}

/**
 * What the first weeks show, however the dice fall: full with people waiting, one place left, below the minimum with the
 * day to decide in sight or just behind.
 */
type Situation = 'full' | 'last-place' | 'short' | 'usual';

function situationsOf(
  { now, today }: Centre,
  coming: readonly LifeRun[],
  { spared, full }: Pick<Stories, 'spared' | 'full'>,
): Map<string, Situation> {
  const situations = new Map<string, Situation>([...full].map((runId) => [runId, 'full']));
  const near = coming.filter(({ start, runId }) => start < now + 28 * DAY && !full.has(runId));
  const mayFall = near.filter(
    ({ runId, minimum, start }) => minimum >= 3 && !spared.has(runId) && start > now + 3 * DAY,
  );
  const behind = mayFall.filter(({ decideBy }) => decideBy !== null && decideBy < today);
  const ahead = mayFall.filter(
    ({ decideBy }) => decideBy !== null && decideBy >= today && decideBy <= addDays(today, 10),
  );
  const short = [behind[0], behind[2], ahead[0], ahead[2], ahead[4]];
  for (const run of short) if (run) situations.set(run.runId, 'short');
  near
    .filter(({ runId, seats }) => !situations.has(runId) && seats > 2)
    .forEach(({ runId }, at) => {
      situations.set(runId, (['full', 'last-place', 'usual'] as const)[at % 3] ?? 'usual');
    });
  return situations;
}

function pastFate(run: LifeRun, random: Random, centre: Centre, spared: ReadonlySet<string>): RunFate {
  const decidedAt = run.decideBy && addDays(run.decideBy, -1);
  const couldCancel = run.minimum >= 3 && run.end <= centre.now && !spared.has(run.runId);
  const early = decidedAt !== null && decidedAt <= dateAt(run.createdAt, zone);
  const unlucky = random.chance(0.06);
  const ill = random.chance(0.012);
  // An evening of several levels is never quite full: people join later and catch up.
  const most = run.courses.length > 1 ? run.seats - 2 : run.seats;
  const crowd = random.weighted({ full: 68, well: 26, fair: 6 });
  const share = { full: 1, well: 0.8 + 0.19 * random.next(), fair: 0.58 + 0.2 * random.next() }[crowd];
  const stay = Math.max(run.minimum, Math.min(most, Math.round(run.seats * share)));
  const leave = many(random, stay, 0.41);
  const wait = crowd === 'full' && random.chance(0.45) ? random.int(1, 3) : 0;
  const base = { run, random, leave, wait, confirmed: true };
  if (couldCancel && !early && unlucky) {
    return { ...base, stay: random.int(1, run.minimum - 1), wait: 0, cancelled: 'too-few', confirmed: false };
  }
  return { ...base, stay, cancelled: couldCancel && ill ? 'trainer-ill' : null };
}

function comingFate(run: LifeRun, random: Random, centre: Centre, situation: Situation): RunFate {
  const days = (run.start - centre.now) / DAY;
  const filled = days < 8 ? 0.95 : days < 21 ? 0.92 : days < 45 ? 0.85 : days < 90 ? 0.7 : 0.5;
  const drawn = Math.min(run.seats, Math.round(run.seats * filled * (0.75 + 0.5 * random.next())));
  const isDecided = run.decideBy !== null && run.decideBy < centre.today;
  const wait = random.int(2, 4);
  const early = random.chance(0.6);
  const usual = isDecided ? Math.max(drawn, run.minimum) : drawn;
  const stay = { full: run.seats, 'last-place': run.seats - 1, short: run.minimum - 1, usual }[situation];
  return {
    run,
    random,
    stay,
    leave: many(random, stay, days < 30 ? 0.25 : 0.12),
    wait: situation === 'full' ? wait : 0,
    cancelled: null,
    confirmed: situation !== 'short' && (isDecided || (days < 45 && early)),
  };
}

function many(random: Random, of: number, probability: number): number {
  let count = 0;
  for (let one = 0; one < of; one += 1) if (random.chance(probability)) count += 1;
  return count;
}
