import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { bookedSums } from './booked-sums-queries.server.ts';
import { changedRows } from './changed-rows.ts';
import { fileKindNames, fileNameOf } from './file-kinds.ts';
import type { ImportProblem } from './import-reasons.ts';
import { changesAnything, type FileReport, type ImportReport, problemsOf } from './import-report.ts';
import { missingPeople, ownPeopleRows } from './own-people-rows-queries.server.ts';
import { planNames } from './plan-names-queries.server.ts';
import { type ImportRight, importRight } from './policy.ts';
import { type ReadFile, readFile, type UploadedFile } from './read-file.ts';
import { type SavedFile, saveFiles } from './save-files.step.server.ts';

export type ImportRefusal = { code: 'not-allowed' } | { code: 'not-clean'; report: ImportReport };

export type ImportOptions = {
  readonly preview?: boolean;
  /** What else is true once the files are in, and only then: runs in the same transaction. */
  readonly afterwards?: (tx: Tx, report: ImportReport) => Promise<void>;
};

/**
 * Where a form was quicker, between this import's look and its write: another look finds what is there now and tells the row.
 */
const runAgain = Object.fromEntries(
  [
    'cost_entry_period_open',
    'pool_key_period_open',
    'pool_key_pool_id_valid_from_key',
    'cost_pool_code_key',
  ].map((constraint) => [constraint, async () => []]),
);

/** A first load of a whole centre takes seconds; more than this means that something is stuck. */
const mostMilliseconds = 180_000;

/**
 * Imports CSV files together, all or nothing: in the order in which their kinds build on each other, each row through the
 * same checks as anywhere else. Refuses `not-clean` with every problem of every file, and then nothing is saved. With
 * `preview` the same is done and nothing is saved either. The same files twice change nothing.
 */
export async function importFiles(
  ctx: Ctx,
  files: readonly UploadedFile[],
  options: ImportOptions = {},
): Promise<Outcome<ImportReport, ImportRefusal>> {
  const right = importRight(ctx.actor);
  if (!right) return refuse({ code: 'not-allowed' });
  const sent = withFileProblems(files.map(readFile)).map((file) => ofKinds(right, file));
  return transact<ImportReport, ImportRefusal>(
    ctx,
    {
      locks: await locksFor(sent, right),
      timeoutMs: mostMilliseconds,
      rollBack: options.preview ?? false,
      onConstraint: runAgain,
    },
    async (tx) => {
      const today = dateAt(ctx.now.epochMilliseconds, centreZone);
      const own = right.ownPeopleOf === null ? null : { organisationId: right.ownPeopleOf, today };
      const read: ReadFile[] = [];
      for (const file of sent) read.push(own ? await ownPeopleRows(tx, file, own) : file);
      const saved = await saveFiles(tx, ctx, read);
      const people = sent.find(({ kind }) => kind === 'people');
      const missing = own && people ? await missingPeople(tx, people, own) : [];
      const report = { ...(await reportOf(tx, read, saved)), missing, booked: await bookedSums(tx, saved) };
      if (problemsOf(report).length > 0) return refuse({ code: 'not-clean', report });
      if (changesAnything(report)) await auditImport(tx, ctx, report, saved);
      await options.afterwards?.(tx, report);
      return ok(report);
    },
  );
}

/** A file of a kind that only the office imports is told so, and nothing in it is looked at. */
function ofKinds({ kinds }: ImportRight, file: ReadFile): ReadFile {
  if (kinds === null || file.kind === null || kinds.includes(file.kind)) return file;
  return {
    ...file,
    rows: [],
    problems: [problemOf(file, { code: 'file-by-office', own: kinds.join(', ') })],
  };
}

/** Two files of one kind, or sessions without their runs: told before anything is saved. */
function withFileProblems(files: readonly ReadFile[]): ReadFile[] {
  return files.map((file, at) => {
    const other = files.slice(0, at).find(({ kind }) => kind !== null && kind === file.kind);
    if (other) return lost(file, { code: 'file-twice', other: other.name });
    const alone = (kind: string) => file.kind === kind && !files.some((one) => one.kind === partner[kind]);
    const needed = Object.keys(partner).find(alone);
    const needs = needed && partner[needed];
    return needs ? lost(file, { code: 'file-goes-with', other: fileNameOf(needs) }) : file;
  });
}

const partner: Readonly<Record<string, 'runs' | 'runSessions'>> = {
  runs: 'runSessions',
  runSessions: 'runs',
};

function lost(file: ReadFile, reason: ImportProblem['reason']): ReadFile {
  return { ...file, rows: [], problems: [...file.problems, problemOf(file, reason)] };
}

function problemOf({ name }: ReadFile, reason: ImportProblem['reason']): ImportProblem {
  return { file: name, line: null, column: null, value: null, reason };
}

/** One import at a time; one with runs takes every machine and trainer, because any of its rows may name them. */
async function locksFor(files: readonly ReadFile[], { ownPeopleOf }: ImportRight): Promise<LockKey[]> {
  // As the form for one person: an address is looked up among all organisations.
  const locks: LockKey[] = ['job:import', ...(ownPeopleOf === null ? [] : (['series:own-people'] as const))];
  // As the form for one entry: codes are numbered, and what a file says is booked must stay booked.
  if (files.some(({ kind }) => kind === 'costEntries' || kind === 'recurringCosts')) {
    locks.push('series:cost-entry');
  }
  if (!files.some(({ kind, rows }) => kind === 'runSessions' && rows.length > 0)) return locks;
  return asSystem(async (tx) => {
    const resources = await tx.resource.findMany({ select: { id: true } });
    const trainers = await tx.trainer.findMany({ select: { personId: true } });
    return [
      ...locks,
      ...resources.map(({ id }): LockKey => `resource:${id}`),
      ...trainers.map(({ personId }): LockKey => `person:${personId}`),
    ];
  });
}

async function reportOf(
  tx: Tx,
  read: readonly ReadFile[],
  saved: ReadonlyMap<ReadFile, SavedFile>,
): Promise<Omit<ImportReport, 'missing' | 'booked'>> {
  const files = read.map((file): FileReport => {
    const { outcomes = [], removed = 0, problems = [] } = saved.get(file) ?? {};
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    const all = [...file.problems, ...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return {
      name: file.name,
      kind: file.kind,
      rows: file.rows.length,
      created: count('created'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      removed,
      problems: all,
      changes: changedRows(file, saved.get(file)),
    };
  });
  const planned = files.some(({ problems }) => problems.some(({ reason }) => reason.code === 'plan-refused'));
  return { files, names: planned ? await planNames(tx) : {} };
}

/** One line for the import, and one for each record that was different before. */
async function auditImport(
  tx: Tx,
  ctx: Ctx,
  report: ImportReport,
  saved: ReadonlyMap<ReadFile, SavedFile>,
): Promise<void> {
  const counts = report.files.map(({ name, created, changed, unchanged, removed }) => ({
    name,
    created,
    changed,
    unchanged,
    removed,
  }));
  await audit(
    tx,
    ctx,
    { action: 'files-imported', subjectType: 'import', subjectId: newId(), after: { files: counts } },
    ...[...saved].flatMap(([{ kind }, { changes }]) =>
      changes.map((change) => ({
        action: 'record-imported',
        subjectType: kind ?? 'import',
        subjectId: change.id,
        before: change.before as never,
        after: change.after as never,
      })),
    ),
  );
}

/** The order of the table of contents, for lists. */
export function byKind(a: FileReport, b: FileReport): number {
  const place = ({ kind }: FileReport) => (kind === null ? -1 : fileKindNames.indexOf(kind));
  return place(a) - place(b);
}
