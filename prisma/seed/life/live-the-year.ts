import type { Temporal } from '#app/kernel/temporal.ts';
import { Cast } from './acting.ts';
import { readCentre } from './centre.ts';
import { replayClassVisits } from './class-visits.ts';
import { Crowd } from './crowd.ts';
import { replayEvenings, replayFloorDays, replayMaintenance } from './other-sessions.ts';
import { EnrolmentReplay } from './replay-enrolments.ts';
import { fatesOf } from './run-fate.ts';
import { SlotBook } from './slot-book.ts';

/** What a replay needs to know: when "now" is, and where to say how far it is. */
export interface LiveTheYearOptions {
  readonly onProgress?: (text: string) => void;
  readonly now: Temporal.Instant;
}

/**
 * Lets an imported centre live its year, so that a demo shows a centre at work instead of empty tables.
 *
 * Expects what the import of the demo CSV files leaves: organisations, people with employments and
 * certificates, sites, resources, courses, runs with their sessions, and trainers. It then replays,
 * through the same use cases and steps as the screens and with a `now` in the past where that is due:
 *
 * - enrolments with every outcome, attendance, results and the certificates they grant, waiting lists;
 * - runs confirmed, completed and cancelled as their dates demand;
 * - class visits, maintenance, on-the-job days and open practice hours;
 * - the rough edges of next week: an ill trainer, an outage, options about to lapse, conflicts, concepts;
 * - what the demo accounts find when they sign in.
 *
 * Deterministic: the same files and the same anchor week give the same year (ids aside). Runs once, on a
 * centre that has no enrolments yet. No rule of the product and no constraint of the database is bypassed.
 */
export async function liveTheYear({ onProgress, now }: LiveTheYearOptions): Promise<void> {
  const say = (text: string) => onProgress?.(text);
  const centre = await readCentre(now);
  const cast = new Cast(centre);
  const book = await SlotBook.open(centre);
  say('read');
  const floorDays = await replayFloorDays(centre, cast, book);
  const visits = await replayClassVisits(centre, cast, book);
  const maintenance = await replayMaintenance(centre, cast, book);
  const evenings = await replayEvenings(centre, cast, book);
  say(
    `${visits} class visits, ${floorDays} days on the floor, ${maintenance} maintenance, ${evenings} evenings`,
  );

  const crowd = new Crowd(centre, book.taken, new Set());
  const replay = new EnrolmentReplay(centre, cast, crowd, new Map());
  const { placed, waiting, refusals } = await replay.replay(fatesOf(centre, new Set()));
  say(`${placed.length} places, ${waiting.length} waiting; refusals ${JSON.stringify([...refusals])}`);
}
