import { saveCertificateTypes } from '#app/catalogue/save-certificate-types.step.server.ts';
import { saveCourseCategories } from '#app/catalogue/save-course-categories.step.server.ts';
import { saveCourseNeeds } from '#app/catalogue/save-course-needs.step.server.ts';
import { saveCourses } from '#app/catalogue/save-courses.step.server.ts';
import { saveFunctionProfiles } from '#app/catalogue/save-function-profiles.step.server.ts';
import { saveRequirements } from '#app/catalogue/save-requirements.step.server.ts';
import { saveClosures } from '#app/centre/save-closures.step.server.ts';
import { saveOpeningHours } from '#app/centre/save-opening-hours.step.server.ts';
import { savePools } from '#app/centre/save-pools.step.server.ts';
import { saveRates } from '#app/centre/save-rates.step.server.ts';
import { saveResources } from '#app/centre/save-resources.step.server.ts';
import { saveSafetyRules } from '#app/centre/save-safety-rules.step.server.ts';
import { saveSites } from '#app/centre/save-sites.step.server.ts';
import { saveVatTreatments } from '#app/centre/save-vat-treatments.step.server.ts';
import { saveCertificates } from '#app/credentials/save-certificates.step.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { SaveReport } from '#app/kernel/save-report.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { saveAgreements } from '#app/partners/save-agreements.step.server.ts';
import { saveOrganisations } from '#app/partners/save-organisations.step.server.ts';
import { saveSchoolHolidays } from '#app/partners/save-school-holidays.step.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { saveTrainerCourses, saveTrainerHours } from '#app/scheduling/save-trainer-hours.step.server.ts';
import { saveTrainers } from '#app/scheduling/save-trainers.step.server.ts';
import { saveBudgets, saveCostPools } from '#app/settlement/save-cost-pools.step.server.ts';
import { saveEntries } from '#app/settlement/save-entries.step.server.ts';
import { saveKeys } from '#app/settlement/save-keys.step.server.ts';
import { saveRecurring } from '#app/settlement/save-recurring.step.server.ts';
import { type FileKindName, fileKindNames, fileKinds, type RowOfKind } from './file-kinds.ts';
import type { ImportProblem, ImportReason } from './import-reasons.ts';
import type { ReadFile } from './read-file.ts';
import { savePeople } from './save-people.step.server.ts';
import { saveRuns } from './save-runs.step.server.ts';

export type SavedFile = Pick<SaveReport, 'outcomes' | 'changes' | 'removed'> & {
  readonly problems: readonly ImportProblem[];
};

type Report = SaveReport<ImportReason>;
type Save<K extends FileKindName> = (tx: Tx, ctx: Ctx, rows: readonly RowOfKind<K>[]) => Promise<Report>;

/** Each kind is saved by the module that owns it. Runs and their sessions are one. */
const saves: { readonly [K in Exclude<FileKindName, 'runs' | 'runSessions'>]: Save<K> } = {
  organisations: (tx, _, rows) => saveOrganisations(tx, rows),
  agreements: (tx, _, rows) => saveAgreements(tx, rows),
  schoolHolidays: (tx, _, rows) => saveSchoolHolidays(tx, rows),
  sites: (tx, _, rows) => saveSites(tx, rows),
  pools: (tx, _, rows) => savePools(tx, rows),
  resources: (tx, _, rows) => saveResources(tx, rows),
  openingHours: (tx, _, rows) => saveOpeningHours(tx, rows),
  closures: (tx, _, rows) => saveClosures(tx, rows),
  vatTreatments: (tx, _, rows) => saveVatTreatments(tx, rows),
  rates: (tx, _, rows) => saveRates(tx, rows),
  safetyRules: (tx, _, rows) => saveSafetyRules(tx, rows),
  certificateTypes: (tx, _, rows) => saveCertificateTypes(tx, rows),
  courseCategories: (tx, _, rows) => saveCourseCategories(tx, rows),
  courses: (tx, _, rows) => saveCourses(tx, rows),
  courseNeeds: (tx, _, rows) => saveCourseNeeds(tx, rows),
  requirements: (tx, _, rows) => saveRequirements(tx, rows),
  functionProfiles: (tx, _, rows) => saveFunctionProfiles(tx, rows),
  people: (tx, ctx, rows) => savePeople(tx, ctx, rows),
  trainers: (tx, ctx, rows) => saveTrainers(tx, rows, dateAt(ctx.now.epochMilliseconds, centreZone)),
  trainerHours: (tx, _, rows) => saveTrainerHours(tx, rows),
  trainerCourses: (tx, _, rows) => saveTrainerCourses(tx, rows),
  certificates: (tx, _, rows) => saveCertificates(tx, rows),
  costPools: (tx, _, rows) => saveCostPools(tx, rows),
  budgets: (tx, _, rows) => saveBudgets(tx, rows),
  poolKeys: (tx, ctx, rows) => saveKeys(tx, ctx, rows),
  recurringCosts: (tx, ctx, rows) => saveRecurring(tx, ctx, rows),
  costEntries: (tx, ctx, rows) => saveEntries(tx, ctx, rows),
};

/**
 * Saves the files in the order of their kinds, in the caller's transaction. Rows that are refused save nothing and the rest
 * goes on, so that every problem is found; where there is one, the caller rolls back.
 */
export async function saveFiles(
  tx: Tx,
  ctx: Ctx,
  files: readonly ReadFile[],
): Promise<Map<ReadFile, SavedFile>> {
  const saved = new Map<ReadFile, SavedFile>();
  const lost = new Map(
    files.flatMap(({ kind, lostCodes }) => (kind === null ? [] : [[kind, new Set(lostCodes)] as const])),
  );
  const fileOf = (kind: FileKindName) => files.find((file) => file.kind === kind && file.rows.length > 0);
  const keep = (file: ReadFile, report: Report) => {
    for (const { row } of report.refused) {
      const code = codeOf(file, row);
      if (file.kind !== null && code !== undefined) lost.get(file.kind)?.add(code);
    }
    saved.set(file, { ...report, problems: problemsIn(file, report, { files, lost }) });
  };

  const saveBothOfRuns = async () => {
    const runs = fileOf('runs');
    const sessions = fileOf('runSessions');
    if (!runs && !sessions) return;
    const report = await saveRuns(
      tx,
      ctx,
      (runs?.rows ?? []).map(({ row }) => row as RowOfKind<'runs'>),
      (sessions?.rows ?? []).map(({ row }) => row as RowOfKind<'runSessions'>),
    );
    if (runs) keep(runs, report.runs);
    if (sessions) keep(sessions, report.sessions);
  };
  for (const kind of fileKindNames) {
    const file = fileOf(kind);
    if (kind === 'runSessions') await saveBothOfRuns();
    if (!file || kind === 'runs' || kind === 'runSessions') continue;
    const rows = file.rows.map(({ row }) => row);
    keep(file, await (saves[kind] as Save<FileKindName>)(tx, ctx, rows));
  }
  return saved;
}

type Lost = {
  readonly files: readonly ReadFile[];
  /** Codes of rows that had a problem, when they were read or saved. */
  readonly lost: ReadonlyMap<FileKindName, ReadonlySet<string>>;
};

function problemsIn(file: ReadFile, { refused }: Report, lost: Lost): ImportProblem[] {
  return refused
    .filter(({ row, reason }) => !isConsequence(reason, codeOf(file, row), lost))
    .map(({ row, field, reason }) => {
      return {
        file: file.name,
        line: file.rows[row]?.line ?? null,
        column: field === null ? null : columnOf(file, field),
        value: null,
        reason,
      };
    });
}

/** As the file calls it; one that it doesn't have in the language of those that it has. */
function columnOf({ kind, columnNames }: ReadFile, field: string): string | null {
  const columns = kind === null ? [] : fileKinds[kind].columns;
  const column = columns.find((one) => one.field === field);
  const isEnglish = columns.some(
    ({ field: other, name }) => columnNames.get(other) === name && name !== 'code',
  );
  const missing = isEnglish ? column?.name : (column?.alsoCalled[0] ?? column?.name);
  return columnNames.get(field) ?? missing ?? null;
}

function codeOf(file: ReadFile, row: number): string | undefined {
  const values = file.rows[row]?.row as { code?: string | null; run?: string } | undefined;
  return values?.code ?? values?.run ?? undefined;
}

const kindOfNoun: Readonly<Record<string, FileKindName>> = {
  organisation: 'organisations',
  site: 'sites',
  pool: 'pools',
  resource: 'resources',
  'vat-treatment': 'vatTreatments',
  'certificate-type': 'certificateTypes',
  'course-category': 'courseCategories',
  course: 'courses',
  'function-profile': 'functionProfiles',
  person: 'people',
  trainer: 'trainers',
  'cost-pool': 'costPools',
};

/** What it refers to is in these files, in a row that has a problem of its own: one mistake is told once. */
function isConsequence(reason: ImportReason, code: string | undefined, { files, lost }: Lost): boolean {
  if (reason.code === 'session-of-no-run') return lost.get('runs')?.has(reason.value) ?? false;
  if (reason.code === 'run-without-sessions') return lost.get('runSessions')?.has(code ?? '') ?? false;
  if (reason.code !== 'unknown-reference') return false;
  const kind = kindOfNoun[reason.noun];
  if (kind === undefined) return false;
  const unread = files.some(
    (file) => file.kind === kind && file.rows.length === 0 && file.problems.length > 0,
  );
  return unread || (lost.get(kind)?.has(reason.value) ?? false);
}
