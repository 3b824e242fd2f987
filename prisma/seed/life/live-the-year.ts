import { ok } from '#app/kernel/outcome.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { database, transact } from '#app/platform/database.server.ts';
import { passOverEvents } from '#app/platform/events.server.ts';
import { Cast } from './acting.ts';
import { bundleSomeDemand } from './bundled-demand.ts';
import { cancelRuns } from './cancelled-runs.ts';
import { type Centre, readCentre } from './centre.ts';
import { replayClassVisits } from './class-visits.ts';
import { askForTours } from './company-tours.ts';
import { answerQuestions } from './course-feedback.ts';
import { Crowd } from './crowd.ts';
import { writeToCentre } from './guest-messages.ts';
import { Lately } from './lately.ts';
import { hurryOptions, pencilNextTerm } from './next-term.ts';
import { replayEvenings, replayFloorDays, replayMaintenance } from './other-sessions.ts';
import { EnrolmentReplay } from './replay-enrolments.ts';
import { fatesOf } from './run-fate.ts';
import { SlotBook } from './slot-book.ts';
import { leadsOf, planTrainerDays, tellStories } from './stories.ts';
import {
  breakMachine,
  fallIll,
  letInspectionExpire,
  moveSessions,
  repairMachines,
  withoutCancelled,
} from './this-week.ts';

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
  const say = onProgress ?? (() => undefined);
  if ((await database().prisma.enrolment.count()) > 0) throw new Error('this centre has lived before');
  const imported = await readCentre(now);
  const prepared = await planTrainerDays(imported, new Cast(imported), await SlotBook.open(imported));
  const centre = prepared > 0 ? await readCentre(now) : imported;
  const cast = new Cast(centre);
  const book = await SlotBook.open(centre);

  const floorDays = await replayFloorDays(centre, cast, book);
  const visits = await replayClassVisits(centre, cast, book);
  const others = (await replayMaintenance(centre, cast, book)) + (await replayEvenings(centre, cast, book));
  say(`${visits} class visits, ${floorDays} days on the floors, ${others} other sessions`);

  const { employee, other } = leadsOf(cast);
  const leads = new Set([employee, other].flatMap((one) => one?.personId ?? []));
  const crowd = new Crowd(centre, book.taken, leads);
  const stories = tellStories(centre, cast, crowd);
  const fates = fatesOf(centre, stories);
  const replay = new EnrolmentReplay(centre, cast, crowd, stories.invited);
  const { placed, cancelled, settled } = await replay.replay(fates);
  await cancelRuns(centre, cast, cancelled);
  const pencilled = await pencilNextTerm(centre, cast);
  await hurryOptions(centre, cast);
  await repairMachines({ centre, cast, book });
  await forgetEvents(now);
  say(
    `${placed.length} places on ${fates.length} runs, ${cancelled.length} of them cancelled, ${pencilled} pencilled`,
  );

  const coming = await withoutCancelled(centre);
  const lately = new Lately(coming, cast, crowd);
  const week = { centre: coming, cast, book };
  if (employee && stories.waitsFor) await lately.wait(employee, stories.waitsFor);
  await lately.joinEvenings(placed);
  await lately.request(askedFirst(centre), 2);
  await lately.book(['BUISLANDEN', 'STAALHOEVE']);
  await lately.decide(settled, placed);
  await lately.cancelTwo(placed);
  const answered = await answerQuestions(coming, cast, placed);
  const bundled = await bundleSomeDemand(coming, cast);
  await letInspectionExpire(week);
  await breakMachine(week);
  const moved = await moveSessions(week, placed, 3);
  const uncovered = await fallIll(week);
  say(
    `this week: ${uncovered} sessions without their trainer, ${moved} moved onto something else, ${bundled} places asked, ${answered} said what they thought`,
  );
  say(
    `${await askForTours(coming, cast)} company tours, ${await writeToCentre(coming, cast)} messages that wait`,
  );
}

function askedFirst({ organisations }: Centre): string[] {
  return [...organisations].flatMap(([code, { bookingMode }]) => (bookingMode === 'approve' ? [code] : []));
}

/** Whoever had to hear of the past has heard of it then. */
async function forgetEvents(now: Temporal.Instant): Promise<void> {
  await transact({ now, requestId: 'demo-year' }, { locks: [] }, async (tx) =>
    ok(await passOverEvents(tx, new Date(now.epochMilliseconds))),
  );
}
