import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { reasonsOf } from '#app/kernel/outcome.ts';
import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import { instantAt, instantAtExactly, wallTimeOf } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { type CodedNoun, resolveReferences } from '#app/platform/save-checked.server.ts';
import type { PlanRunInput } from '#app/scheduling/plan-input.ts';
import { planRunsStep } from '#app/scheduling/plan-runs.step.server.ts';
import type { PlanProblem, TableReason } from './import-reasons.ts';
import type { RunRow, RunSessionRow } from './run-files.ts';
import { differencesOf, storedRuns } from './stored-runs-queries.server.ts';

export type RunReason = RowRefusal['reason'] | TableReason | PlanProblem;
export type RunsReport = { readonly runs: SaveReport<RunReason>; readonly sessions: SaveReport<RunReason> };

/**
 * Plans runs through scheduling's own step, so that a run can't take what an earlier row took. A run
 * that is planned already is left alone when its rows say what is planned, and refused when they say something else:
 * dates and machines move in the planning, where participants are told.
 */
export async function saveRuns(
  tx: Tx,
  ctx: Ctx,
  runs: readonly RunRow[],
  sessions: readonly RunSessionRow[],
): Promise<RunsReport> {
  const refusedRuns: RowRefusal<RunReason>[] = [];
  const refusedSessions: RowRefusal<RunReason>[] = [];
  const runRefs = { site: 'site', courses: 'course', onlyFor: 'organisation' } as const;
  const sessionRefs = { trainers: 'trainer', resources: 'resource' } as const;
  const ofRuns = await resolveReferences<RunRow>(
    tx,
    runs,
    runRefs satisfies Partial<Record<string, CodedNoun>>,
  );
  const ofSessions = await resolveReferences<RunSessionRow>(tx, sessions, sessionRefs);
  const zones = await zonesOf(tx, runs);
  const stored = await storedRuns(
    tx,
    runs.map(({ code }) => code),
  );
  const sessionsOf = Map.groupBy(sessions.keys(), (index) => sessions[index]?.run ?? '');

  const codes = new Set(runs.map(({ code }) => code));
  sessions.forEach((session, row) => {
    ofSessions.check(session, (field, reason) => refusedSessions.push({ row, field, reason }));
    if (codes.has(session.run)) return;
    refusedSessions.push({ row, field: 'run', reason: { code: 'session-of-no-run', value: session.run } });
  });
  const badSessions = new Set(refusedSessions.map(({ row }) => row));
  const outcomes: SaveReport['outcomes'][number][] = runs.map(() => 'refused');
  const toPlan: { row: number; sessionRows: number[]; input: PlanRunInput & { code: string } }[] = [];

  runs.forEach((run, row) => {
    const before = refusedRuns.length;
    ofRuns.check(run, (field, reason) => refusedRuns.push({ row, field, reason }));
    const own = sessionsOf.get(run.code) ?? [];
    if (own.length === 0) refusedRuns.push({ row, field: null, reason: { code: 'run-without-sessions' } });
    if (refusedRuns.length > before || own.some((index) => badSessions.has(index))) return;

    const zone = zones.get(run.site) ?? centreZone;
    const skipped = own.flatMap((index) => skippedTimes(sessions[index] as RunSessionRow, index, zone));
    refusedSessions.push(...skipped);
    if (skipped.length > 0) return;
    const sessionRows = [...own].sort((a, b) => (sessions[a]?.number ?? 0) - (sessions[b]?.number ?? 0));
    const planned = sessionRows.map((index) => {
      const session = sessions[index] as RunSessionRow;
      return {
        ...intervalOf(session, zone),
        resourceIds: ofSessions.idsOf(session, 'resources'),
        trainerIds: ofSessions.idsOf(session, 'trainers'),
      };
    });
    const input = inputOf(run, ofRuns, zone, planned);
    const there = stored.get(run.code);
    if (!there) {
      toPlan.push({ row, sessionRows, input });
      return;
    }
    const fields = differencesOf(there, input).join(', ');
    if (fields === '') outcomes[row] = 'unchanged';
    else refusedRuns.push({ row, field: null, reason: { code: 'run-planned-otherwise', fields } });
  });

  const planned = await planRunsStep(
    tx,
    ctx,
    toPlan.map(({ input }) => input),
  );
  planned.forEach((outcome, at) => {
    const { row, sessionRows } = toPlan[at] as (typeof toPlan)[number];
    if (outcome.ok) outcomes[row] = 'created';
    for (const reason of reasonsOf(outcome)) {
      const problem: PlanProblem = { code: 'plan-refused', reason };
      // A reason about one session belongs on that session's line.
      const at = 'session' in reason ? sessionRows[reason.session - 1] : undefined;
      if (at === undefined) refusedRuns.push({ row, field: null, reason: problem });
      else refusedSessions.push({ row: at, field: null, reason: problem });
    }
  });
  const byRun = new Map(runs.map(({ code }, row) => [code, outcomes[row] ?? 'refused']));
  return {
    runs: { outcomes, changes: [], removed: 0, refused: refusedRuns },
    sessions: {
      outcomes: sessions.map(({ run }) => byRun.get(run) ?? 'refused'),
      changes: [],
      removed: 0,
      refused: refusedSessions,
    },
  };
}

function inputOf(
  run: RunRow,
  refs: Awaited<ReturnType<typeof resolveReferences<RunRow>>>,
  zone: string,
  sessions: PlanRunInput['sessions'],
): PlanRunInput & { code: string } {
  return {
    id: newId(),
    code: run.code,
    state: run.state ?? 'open',
    // The option holds until the end of its last day.
    optionUntil: run.optionUntil ? instantAt(run.optionUntil as CalendarDate, wallTimeOf(1440), zone) : null,
    siteId: refs.idOf(run, 'site') ?? '',
    courseIds: refs.idsOf(run, 'courses'),
    titleNl: run.titleNl ?? null,
    titleEn: run.titleEn ?? null,
    seats: run.seats,
    minimum: run.minimum,
    priceCents: run.priceCents,
    decideBy: (run.decideBy ?? null) as CalendarDate | null,
    isPublic: run.isPublic ?? true,
    onlyForId: refs.idOf(run, 'onlyFor') ?? null,
    note: run.note ?? null,
    sessions,
  };
}

/** A time that the clock skips would be planned an hour later without a word. */
function skippedTimes(session: RunSessionRow, row: number, zone: string): RowRefusal<RunReason>[] {
  return (['startsMinute', 'endsMinute'] as const)
    .filter((field) => !instantAtExactly(session.date as CalendarDate, wallTimeOf(session[field]), zone).ok)
    .map((field) => ({ row, field, reason: { code: 'time-skipped' } }));
}

function intervalOf({ date, startsMinute, endsMinute }: RunSessionRow, zone: string) {
  return {
    start: instantAt(date as CalendarDate, wallTimeOf(startsMinute), zone),
    end: instantAt(date as CalendarDate, wallTimeOf(endsMinute), zone),
  };
}

async function zonesOf(tx: Tx, runs: readonly RunRow[]): Promise<Map<string, string>> {
  const sites = await tx.site.findMany({
    where: { code: { in: [...new Set(runs.map(({ site }) => site))] } },
    select: { code: true, timeZone: true },
  });
  return new Map(sites.map(({ code, timeZone }) => [code, timeZone]));
}
