/** What the choices for sessions that are hit would come to, before anyone confirms them; saves nothing. */
import type { Ctx } from '#app/kernel/actor.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { asSystem } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import { choiceValue, type HitChoice } from '#app/scheduling/hit-choice.ts';
import type { OpenHit } from '#app/scheduling/open-hits-queries.server.ts';
import { reasonNames } from '#app/scheduling/reason-names-queries.server.ts';
import { checkResourceSwap } from '#app/scheduling/replace-resource.server.ts';
import { checkTrainerSwap } from '#app/scheduling/replace-trainer.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { Judged } from './booking-answers.ts';
import type { BookingReason } from './booking-reasons.ts';
import { checkMove, judgedFor, type SettleReason } from './check-move.server.ts';
import { participation } from './queries.server.ts';
import { bookingNames } from './reason-names-queries.server.ts';
import { moveReasonText } from './reason-text.ts';
import type { Missing } from './settle-disruption.server.ts';

export type CheckedChoice = {
  readonly sessionId: string;
  readonly choice: HitChoice;
  /** For the hidden field of the step that does it. */
  readonly value: string;
  /** Rules that would be set aside: they need a written reason. */
  readonly notes: readonly string[];
  /** The codes of these rules. */
  readonly noteCodes: readonly string[];
  /** Why it can't be done. */
  readonly refusals: readonly string[];
  /** How many people it concerns, and how many of them can't come then. */
  readonly participants: number;
  readonly cantCome: number;
};

type Reader = { readonly scope: Scope; readonly locale: Locale };

/**
 * In the order of the hits; sessions without a choice are left out. Where one day of a run is to cancel it, all its days
 * that are hit go with it.
 */
export async function checkChoices(
  ctx: Ctx,
  reader: Reader,
  hits: readonly OpenHit[],
  { missing, choices }: { readonly missing: Missing; readonly choices: ReadonlyMap<string, HitChoice> },
): Promise<CheckedChoice[]> {
  const cancelled = new Set([...choices.values()].flatMap((one) => (one.do === 'cancel' ? one.runId : [])));
  const enrolled = await participation([...cancelled], ctx.now);
  const checked: CheckedChoice[] = [];
  for (const hit of hits) {
    const isCancelled = hit.runId !== null && cancelled.has(hit.runId);
    const choice: HitChoice | undefined = isCancelled
      ? { do: 'cancel', runId: hit.runId as string }
      : choices.get(hit.sessionId);
    if (!choice) continue;
    const base = { sessionId: hit.sessionId, choice, value: choiceValue(choice), cantCome: 0 };
    if (choice.do === 'move') {
      checked.push({ ...base, ...(await checkedMove(ctx, reader, hit, choice)) });
    } else if (choice.do === 'replace') {
      const swap = { sessionIds: [hit.sessionId], fromId: missing.id, toId: choice.toId };
      const reasons =
        missing.kind === 'trainer' ? await checkTrainerSwap(ctx, swap) : await checkResourceSwap(ctx, swap);
      const judged = reasons.map((reason) => judgedFor(ctx, reason));
      checked.push({ ...base, ...(await worded(reader, hit, judged)), participants: hit.seatsTaken });
    } else {
      const participants = enrolled.get(choice.runId)?.enrolled ?? hit.seatsTaken;
      checked.push({ ...base, notes: [], noteCodes: [], refusals: [], participants });
    }
  }
  return checked;
}

async function checkedMove(
  ctx: Ctx,
  reader: Reader,
  hit: OpenHit,
  { interval, trainerIds, resourceIds }: Extract<HitChoice, { do: 'move' }>,
) {
  const ids = (all: readonly string[] | null) => all && [...all];
  const { sessionId } = hit;
  const input = { sessionId, ...interval, trainerIds: ids(trainerIds), resourceIds: ids(resourceIds) };
  const { reasons, participants, cantCome } = await checkMove(ctx, input);
  return { ...(await worded(reader, hit, reasons)), participants, cantCome };
}

async function worded(reader: Reader, { zone }: OpenHit, judged: readonly Judged<SettleReason>[]) {
  const texts = await settleReasonTexts(
    { ...reader, zone },
    judged.map(({ reason }) => reason),
  );
  const pick = (wanted: boolean) => texts.filter((_, index) => judged[index]?.mayOverride === wanted);
  const noteCodes = judged.filter(({ mayOverride }) => mayOverride).map(({ reason }) => reason.code);
  return { notes: pick(true), refusals: pick(false), noteCodes: [...new Set(noteCodes)] };
}

/** Reasons of any of the use cases in words, in their order. */
export async function settleReasonTexts(
  reader: Reader & { readonly zone: string },
  reasons: readonly SettleReason[],
): Promise<string[]> {
  const { scope, locale, zone } = reader;
  const planning = await reasonNames(scope, locale, reasons);
  const names = await bookingNames(scope, reasons as readonly BookingReason[]);
  return reasons.map((reason) => moveReasonText(reason, { locale, zone, names, person: null }, planning));
}

type ProposedMove = { readonly sessionId: string; readonly interval: Interval };

/** How many participants have something else at each proposed time, by `moveKey`: numbers, never who. */
export async function clashesOfMoves(moves: readonly ProposedMove[]): Promise<Record<string, number>> {
  if (moves.length === 0) return {};
  const rows = await asSystem(
    (tx) => tx.$queryRaw<{ key: string; clashes: number }[]>`
      SELECT m.session_id::text || ' ' || m.start::bigint::text AS key, count(*)::int AS clashes
      FROM unnest(${moves.map(({ sessionId }) => sessionId)}::uuid[],
        ${moves.map(({ interval }) => interval.start)}::float8[], ${moves.map(({ interval }) => interval.end)}::float8[])
        AS m (session_id, start, stop)
      JOIN session_seat seat ON seat.session_id = m.session_id
      JOIN enrolment e ON e.id = seat.enrolment_id AND e.state IN ('requested', 'confirmed')
      WHERE EXISTS (SELECT FROM person_reservation h WHERE h.live AND h.person_id = e.person_id
        AND h.session_id <> m.session_id
        AND tstzrange(h.starts_at, h.ends_at, '[)') && tstzrange(to_timestamp(m.start / 1000), to_timestamp(m.stop / 1000), '[)'))
      GROUP BY m.session_id, m.start`,
  );
  return Object.fromEntries(rows.map(({ key, clashes }) => [key, clashes]));
}
