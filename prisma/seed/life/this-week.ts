/**
 * The rough edges of this week and the next, through the use cases of the screens at moments of the last days: an ill
 * trainer, a machine that is out, an expired inspection, sessions that moved onto something else.
 */
import { checkMove } from '#app/booking/check-move.server.ts';
import { moveSession } from '#app/booking/move-session.server.ts';
import { saveResources } from '#app/centre/save-resources.step.server.ts';
import { addDays } from '#app/kernel/calendar-date.ts';
import { DAY, HOUR, type Interval, lengthOf } from '#app/kernel/interval.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { dayInterval } from '#app/kernel/wall-time.ts';
import { database, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { reportAbsence } from '#app/scheduling/report-absence.server.ts';
import { endOutage, reportOutage } from '#app/scheduling/report-outage.server.ts';
import { acting, type Cast } from './acting.ts';
import { type Centre, type LifeRun, type LifeSession, zone } from './centre.ts';
import type { Placed } from './run-bookings.ts';
import type { SlotBook } from './slot-book.ts';
import { leadsOf } from './stories.ts';

export type Week = { readonly centre: Centre; readonly cast: Cast; readonly book: SlotBook };

/**
 * The trainer with most lessons between now and Friday rang in ill this morning; who covers them is still open. Where the
 * centre is closed this week, it is the first week with lessons.
 */
export async function fallIll({ centre, cast }: Week): Promise<number> {
  const { trainer } = leadsOf(cast);
  for (let weeks = 0; weeks < 4; weeks += 1) {
    const monday = addDays(centre.monday, 7 * weeks);
    const start = Math.max(centre.now, dayInterval(monday, zone).start);
    const end = dayInterval(addDays(monday, 4), zone).end;
    const counts = new Map<string, number>();
    for (const { session } of upcoming(centre)) {
      if (session.interval.start < start || session.interval.end > end) continue;
      for (const id of session.trainerIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const [trainerId] = [...counts]
      .filter(([id]) => id !== trainer?.personId)
      .sort((a, b) => b[1] - a[1])
      .map(([id]) => id);
    if (trainerId === undefined) continue;
    const at = centre.now - HOUR;
    const absence = await reportAbsence(acting(cast.office(), 'office', at), {
      id: newId<never>(at),
      trainerId,
      kind: 'illness',
      start,
      end,
      note: 'Belt vrijdag of het beter gaat.',
    });
    return valueOrThrow(absence).hits.length;
  }
  return 0;
}

/** One machine is out since yesterday, for more than a week. */
export async function breakMachine({ centre, cast }: Week): Promise<number> {
  const soon = upcoming(centre).filter(({ session }) => session.interval.start < centre.now + 9 * DAY);
  const pools = ['FREES', 'COBOT', 'PLC', 'LAS-MIG'];
  const used = new Set(soon.flatMap(({ session }) => session.resourceIds));
  const broken = centre.resources
    .filter(({ pool, resourceId }) => pool !== null && pools.includes(pool) && used.has(resourceId))
    .sort((a, b) => pools.indexOf(a.pool ?? '') - pools.indexOf(b.pool ?? ''))[0];
  let hits = 0;
  if (broken) {
    const at = centre.now - 22 * HOUR;
    const outage = await reportOutage(acting(cast.office(), 'office', at), {
      id: newId<never>(at),
      resourceId: broken.resourceId,
      start: at,
      end: dayInterval(addDays(centre.monday, 9), zone).end,
      reason: 'Storing in de besturing; de monteur komt met een onderdeel.',
    });
    hits = valueOrThrow(outage).hits.length;
  }
  return hits;
}

/** A few others were out for a day, some time ago. */
export async function repairMachines({ centre, cast, book }: Week): Promise<void> {
  const reasons = [
    'Storing in de besturing',
    'Koeling lekt',
    'Beveiliging keurt af',
    'Versleten onderdeel vervangen',
  ];
  const idle = centre.resources.filter(({ pool }) =>
    ['LASER', 'DRAAI', 'LAS-TIG', 'KANT'].includes(pool ?? ''),
  );
  for (const [place, reason] of reasons.entries()) {
    const machine = idle[(place * 2) % Math.max(1, idle.length)];
    const start = centre.now - (place + 1) * 41 * DAY;
    if (!machine || !book.isFree(machine.resourceId, { start, end: start + 30 * HOUR })) continue;
    const { resourceId } = machine;
    const office = acting(cast.office(), 'office', start);
    const outage = await reportOutage(office, {
      id: newId<never>(start),
      resourceId,
      start,
      end: null,
      reason,
    });
    const { outageId } = valueOrThrow(outage);
    valueOrThrow(await endOutage(acting(cast.office(), 'office', start + 30 * HOUR), { outageId }));
  }
}

/** The metal printer's inspection ran out ten days ago, and nobody has come by yet. */
export async function letInspectionExpire({ centre, cast }: Week): Promise<boolean> {
  const printer = centre.resources.find(({ pool }) => pool === 'PRINT');
  if (!printer) return false;
  const site = centre.sites.find(({ siteId }) => siteId === printer.siteId);
  const ctx = acting(cast.office(), 'office', centre.now - 12 * DAY);
  const saved = await transact(ctx, { locks: [`resource:${printer.resourceId}`] }, async (tx) =>
    ok(
      await saveResources(tx, [
        {
          code: printer.code,
          site: site?.code ?? '',
          pool: printer.pool,
          kind: 'machine',
          nameNl: printer.name,
          inspectionValidUntil: addDays(centre.today, -10),
        },
      ]),
    ),
  );
  return saved.ok && saved.value.refused.length === 0;
}

/**
 * A few sessions of the coming weeks moved to an hour at which a participant has another course: the place stays, marked,
 * and everybody is told.
 */
export async function moveSessions(week: Week, placed: readonly Placed[], wanted: number): Promise<number> {
  const { centre, cast } = week;
  let moved = 0;
  const done = new Set<string>();
  for (const { run, session, other } of clashesToMake(week, placed)) {
    if (moved >= wanted) break;
    if (done.has(run.runId)) continue;
    const start = other.interval.start;
    const input = { sessionId: session.sessionId, start, end: start + lengthOf(session.interval) };
    const ctx = acting(cast.office(), 'office', centre.now - (2 + moved) * HOUR);
    const preview = await checkMove(ctx, input);
    if (!preview.possible || preview.cantCome === 0 || preview.reasons.length > 0) continue;
    valueOrThrow(await moveSession(ctx, { ...input, tell: true }));
    done.add(run.runId);
    moved += 1;
  }
  return moved;
}

type Clash = { readonly run: LifeRun; readonly session: LifeSession; readonly other: LifeSession };

/** A session moves a fortnight at most. */
const farthest = 15 * DAY;

/** Pairs of sessions with a participant in common, of which the first could be at the hour of the second. */
function clashesToMake({ centre, book }: Week, placed: readonly Placed[]): Clash[] {
  const from = centre.now + 4 * DAY;
  const soon = (interval: Interval) => interval.start > from && interval.start < centre.now + 60 * DAY;
  const byPerson = Map.groupBy(
    placed.filter(({ run, diligent }) => run.end > from && !diligent),
    ({ person }) => person.personId,
  );
  return [...byPerson.values()]
    .filter((places) => places.length > 1)
    .flatMap((places) =>
      places.flatMap(({ run, sessions }) =>
        places
          .filter((one) => one.run !== run)
          .flatMap((one) => one.sessions)
          .flatMap((other) => sessions.map((session) => ({ run, session, other }))),
      ),
    )
    .filter(({ session, other }) => {
      const start = other.interval.start;
      const interval = { start, end: start + lengthOf(session.interval) };
      return (
        soon(session.interval) &&
        soon(other.interval) &&
        Math.abs(start - session.interval.start) <= farthest &&
        session.trainerIds.every((id) => book.taken.isFree(id, interval)) &&
        session.resourceIds.every((id) => book.isFree(id, interval))
      );
    })
    .sort(
      (a, b) => a.session.interval.start - b.session.interval.start || (a.run.code < b.run.code ? -1 : 1),
    );
}

function upcoming({ runs, now }: Centre): { run: LifeRun; session: LifeSession }[] {
  return runs
    .filter(({ state }) => state === 'open' || state === 'confirmed')
    .flatMap((run) => run.sessions.map((session) => ({ run, session })))
    .filter(({ session }) => session.interval.end > now);
}

/** Cancelled runs no longer count as what is coming. */
export async function withoutCancelled(centre: Centre): Promise<Centre> {
  const rows = await database().prisma.run.findMany({ where: { state: 'cancelled' }, select: { id: true } });
  const gone = new Set(rows.map(({ id }) => id));
  return { ...centre, runs: centre.runs.filter(({ runId }) => !gone.has(runId)) };
}
