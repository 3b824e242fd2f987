/** What the attendance sheet of a session shows besides the roster, and by which code or id a run is found. */
import type { Actor, Ctx } from '#app/kernel/actor.ts';
import { parseId, type RunId } from '#app/kernel/ids.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { countMarks, type SheetPerson, sheetOf } from './attendance-sheet.ts';
import type { BookingReason } from './booking-reasons.ts';
import { checkMarking } from './mark-attendance.server.ts';
import { type Roster, rosterOf } from './roster-queries.server.ts';
import { rosterScopeOf } from './roster-scope.server.ts';

export type AttendanceSheet = {
  readonly run: Pick<Roster, 'runId' | 'code' | 'title' | 'state'>;
  readonly site: Roster['site'];
  readonly sessionId: string;
  readonly interval: Interval;
  /** Whole minutes; who was there all the time has as many. */
  readonly minutes: number;
  readonly cancelled: boolean;
  /** From 1, of the sessions that aren't cancelled; null for a cancelled one. */
  readonly position: number | null;
  readonly resources: readonly Content[];
  readonly trainers: readonly string[];
  /** Why nobody can be marked now by this reader; none: they can. */
  readonly reasons: readonly BookingReason[];
  /** A cancelled session has nobody. */
  readonly people: readonly SheetPerson[];
  /** Held for companies whose names follow; nobody of them can be marked yet. */
  readonly places: Roster['places'];
  /** All that aren't cancelled, by start, this one too. */
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly interval: Interval;
    readonly comes: number;
    readonly open: number;
  }[];
  readonly officePhone: string | null;
};

/** The sheet of a session of a run, or null where there is none or it is nobody's of this scope. */
export async function attendanceSheet(
  scope: RosterScope | CentreScope,
  ctx: Ctx,
  sessionId: string,
): Promise<AttendanceSheet | null> {
  const session = await withScope(scope, (tx) => loadSession(tx, sessionId));
  const roster = session && (await rosterOf(scope, session.runId));
  if (!session || !roster) return null;
  const { start, end, cancelled, officePhone } = session;
  const at = roster.sessions.findIndex((one) => one.sessionId === sessionId);
  const { runId, code, title, state, site } = roster;
  return {
    run: { runId, code, title, state },
    site,
    sessionId,
    interval: { start, end },
    minutes: Math.floor((end - start) / 60_000),
    cancelled,
    position: at < 0 ? null : at + 1,
    resources: roster.sessions[at]?.resources ?? [],
    trainers: roster.sessions[at]?.trainers ?? [],
    reasons: await checkMarking(ctx, sessionId),
    people: sheetOf(roster, sessionId),
    places: cancelled ? [] : roster.places,
    sessions: roster.sessions.map((one) => {
      const people = sheetOf(roster, one.sessionId);
      return {
        sessionId: one.sessionId,
        interval: one.interval,
        comes: people.length,
        open: countMarks(people).open,
      };
    }),
    officePhone,
  };
}

type SessionRow = Interval & {
  readonly runId: string;
  readonly cancelled: boolean;
  readonly officePhone: string | null;
};

async function loadSession(tx: Tx, sessionId: string): Promise<SessionRow | null> {
  const [row] = await tx.$queryRaw<SessionRow[]>`
    SELECT run_id::text AS "runId", (extract(epoch FROM starts_at) * 1000)::float8 AS start,
      (extract(epoch FROM ends_at) * 1000)::float8 AS "end", state = 'cancelled' AS cancelled,
      (SELECT phone FROM organisation WHERE kind = 'centre' AND active ORDER BY code LIMIT 1) AS "officePhone"
    FROM session WHERE id = ${sessionId}::uuid AND run_id IS NOT NULL`;
  return row ?? null;
}

/** The run of a session; null where there is none. Which runs there are, is public. */
export async function runOfSession(
  scope: RosterScope | CentreScope,
  sessionId: string,
): Promise<string | null> {
  return (await withScope(scope, (tx) => loadSession(tx, sessionId)))?.runId ?? null;
}

/** A run by its code or its id, as addresses name it; null where there is none. What a run is, is public. */
export async function findRunId(scope: RosterScope | CentreScope, codeOrId: string): Promise<RunId | null> {
  const id = parseId<RunId>(codeOrId);
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<{ id: RunId }[]>`
      SELECT id::text FROM run WHERE code = ${codeOrId} OR id = ${id}::uuid LIMIT 1`,
  );
  return row?.id ?? null;
}

/**
 * Whether someone taught the run and may no longer read its roster: that closes 14 days after the last session. Nothing of
 * the roster is read.
 */
export async function isRosterClosed(actor: Actor, runId: string): Promise<boolean> {
  if (actor.kind !== 'person' || actor.hat.role !== 'trainer') return false;
  return withScope(rosterScopeOf(actor), async (tx) => {
    const taught = await tx.personReservation.count({
      where: { personId: actor.personId, role: 'trainer', replacedAt: null, session: { runId } },
    });
    return taught > 0;
  });
}
