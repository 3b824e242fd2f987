import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import { instantAt, wallTimeOf } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { type CodedNoun, resolveReferences } from '#app/platform/save-checked.server.ts';
import type { PlanRunInput } from '#app/scheduling/plan-input.ts';
import { planRunStep } from '#app/scheduling/plan-run.step.server.ts';
import type { PlanProblem, TableReason } from './import-reasons.ts';
import type { RunRow, RunSessionRow } from './run-files.ts';
import { differencesOf, storedRuns } from './stored-runs-queries.server.ts';

export type RunReason = RowRefusal['reason'] | TableReason | PlanProblem;
export type RunsReport = { readonly runs: SaveReport<RunReason>; readonly sessions: SaveReport<RunReason> };

/**
 * Plans runs through scheduling's own step, one after the other, so that a run can't take what an earlier row took. A run
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

  sessions.forEach((session, row) => {
    ofSessions.check(session, (field, reason) => refusedSessions.push({ row, field, reason }));
    if (runs.some(({ code }) => code === session.run)) return;
    refusedSessions.push({ row, field: 'run', reason: { code: 'session-of-no-run', value: session.run } });
  });
  const badSessions = new Set(refusedSessions.map(({ row }) => row));
  const outcomes: SaveReport['outcomes'][number][] = runs.map(() => 'refused');

  for (const [row, run] of runs.entries()) {
    const before = refusedRuns.length;
    ofRuns.check(run, (field, reason) => refusedRuns.push({ row, field, reason }));
    const own = sessionsOf.get(run.code) ?? [];
    if (own.length === 0) refusedRuns.push({ row, field: null, reason: { code: 'run-without-sessions' } });
    if (refusedRuns.length > before || own.some((index) => badSessions.has(index))) continue;

    const zone = zones.get(run.site) ?? 'Europe/Amsterdam';
    const ordered = own
      .map((index) => ({ index, session: sessions[index] as RunSessionRow }))
      .sort((a, b) => a.session.number - b.session.number);
    const input = inputOf(
      run,
      ofRuns,
      zone,
      ordered.map(({ session }) => ({
        ...intervalOf(session, zone),
        resourceIds: ofSessions.idsOf(session, 'resources'),
        trainerIds: trainerIds(session),
      })),
    );
    const there = stored.get(run.code);
    if (there) {
      const fields = differencesOf(there, input);
      outcomes[row] = fields.length === 0 ? 'unchanged' : 'refused';
      if (fields.length > 0) {
        refusedRuns.push({
          row,
          field: null,
          reason: { code: 'run-planned-otherwise', fields: fields.join(', ') },
        });
      }
      continue;
    }
    const planned = await planRunStep(tx, ctx, input);
    if (planned.ok) {
      outcomes[row] = 'created';
      continue;
    }
    for (const reason of planned.reasons) {
      const problem: PlanProblem = { code: 'plan-refused', reason };
      // A reason about one session belongs on that session's line.
      const at = 'session' in reason ? ordered[reason.session - 1]?.index : undefined;
      if (at === undefined) refusedRuns.push({ row, field: null, reason: problem });
      else refusedSessions.push({ row: at, field: null, reason: problem });
    }
  }
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

  function trainerIds(session: RunSessionRow): string[] {
    return ofSessions.idsOf(session, 'trainers');
  }
}

function inputOf(
  run: RunRow,
  refs: Awaited<ReturnType<typeof resolveReferences<RunRow>>>,
  zone: string,
  sessions: PlanRunInput['sessions'],
): PlanRunInput {
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
