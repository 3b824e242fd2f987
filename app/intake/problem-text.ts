import type { Role } from '#app/kernel/actor.ts';
import type { OwnPersonCode } from '#app/partners/own-person-input.ts';
import { personRefusalWording } from '#app/partners/people-wording.ts';
import { reasonText, type SchedulingReason } from '#app/scheduling/reason-text.ts';
import { entryRefusalText, keyRefusalText, recurringRefusalText } from '#app/settlement/refusal-text.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { type FileKindName, kindOfFileName } from './file-kinds.ts';
import type { ImportProblem, ImportReason } from './import-reasons.ts';
import type { ImportNames } from './import-report.ts';
import { documentedColumnIn, fileNameIn } from './names-text.ts';
import { roleWords } from './people-files.ts';
import { reasonWording, wording } from './wording.ts';

export type ProblemReader = {
  readonly locale: Locale;
  readonly zone: string;
  /** Names behind the ids in reasons of planning. */
  readonly names: ImportNames;
};

/** 'sites.csv, regel 4, kolom naam' */
export function problemPlace(
  problem: Pick<ImportProblem, 'file' | 'line' | 'column'>,
  locale: Locale,
): string {
  const t = wordsFor(locale, wording);
  const { file, line, column } = problem;
  if (line !== null && column !== null) return t('place-cell', { file, line, column });
  if (line !== null) return t('place-line', { file, line });
  return column === null ? t('place-file', { file }) : t('place-column', { file, column });
}

/** One sentence, with the cell's text before it where that helps: '‘31-2-2026’: Deze dag bestaat niet.' */
export function problemSentence(problem: ImportProblem, reader: ProblemReader): string {
  const sentence = reasonSentence(problem, reader);
  const { value } = problem;
  // The text of a column or row is in the sentence already, or says nothing more.
  if (value === null || sentence.includes(`‘${value}’`) || problem.reason.code === 'plan-refused')
    return sentence;
  return wordsFor(reader.locale, wording)('quoted', { value, sentence });
}

/** Why, without the place and the text of the cell. */
export function reasonSentence(
  { reason, file }: Pick<ImportProblem, 'reason' | 'file'>,
  reader: ProblemReader,
): string {
  if (reason.code === 'plan-refused') return reasonText(reason.reason as SchedulingReason, reader);
  if (reason.code === 'person-refused')
    return wordsFor(reader.locale, personRefusalWording)(reason.reason.code as OwnPersonCode);
  if (reason.code === 'entry-refused') return entryRefusalText(reason.reason, reader.locale);
  if (reason.code === 'key-refused') return keyRefusalText(reason.reason, reader.locale);
  if (reason.code === 'recurring-refused') return recurringRefusalText(reason.reason, reader.locale);
  const say = wordsFor(reader.locale, reasonWording) as (
    key: string,
    values: Record<string, string | number>,
  ) => string;
  return say(reason.code, facts(reason, kindOfFileName(file), reader));
}

function facts(
  reason: ImportReason,
  kind: FileKindName | null,
  { locale, zone }: ProblemReader,
): Record<string, string | number> {
  const t = wordsFor(locale, wording);
  const format = formatFor(locale, zone);
  switch (reason.code) {
    case 'file-too-large':
      return { max: format.bytes(reason.maxBytes) };
    case 'file-not-csv':
      return { looksLike: t(`looks-${reason.looksLike}`) };
    case 'file-kind-unknown':
      return { examples: examples.map((one) => fileNameIn(one, locale)).join(', ') };
    case 'column-missing':
      return { column: documentedColumnIn(kind, reason.column, locale) };
    case 'file-by-office':
      return { own: ownFilesText(reason.own, locale) };
    case 'income-kind-of-cost':
      return { side: documentedColumnIn(kind, 'side', locale) };
    case 'one-target':
    case 'run-planned-otherwise':
    case 'key-recorded-otherwise':
    case 'recurring-recorded-otherwise':
      return { fields: columnsText(reason.fields, kind, locale) };
    case 'entry-booked-otherwise':
      return { entry: reason.entry, fields: columnsText(reason.fields, kind, locale) };
    case 'too-many-rows':
      return { max: format.number(reason.maxRows) };
    case 'amount-too-large':
      return { largest: format.money(reason.largest, 'whole') };
    case 'unknown-reference':
    case 'reference-elsewhere':
      return { noun: nounOf(reason.noun, t), value: reason.value, file: fileOfNoun(reason.noun, locale) };
    case 'not-one-of':
      return { allowed: locale === 'nl' ? reason.allowedNl : reason.allowed };
    case 'role-by-office':
    case 'role-unfit':
      return { value: (locale === 'nl' && roleWords[reason.value as Role]?.[0]) || reason.value };
    case 'run-without-sessions':
      return { file: fileNameIn('runSessions', locale) };
    case 'session-of-no-run':
      return { value: reason.value, file: fileNameIn('runs', locale) };
    default:
      return reason as unknown as Record<string, string | number>;
  }
}

type Say = (key: Extract<keyof typeof wording, `noun-${string}`>) => string;

function nounOf(noun: string, say: Say): string {
  const key = `noun-${noun}` as const;
  return key in wording ? say(key as Parameters<Say>[0]) : noun;
}

const fileOfNouns: Readonly<Record<string, FileKindName>> = {
  organisation: 'organisations',
  school: 'organisations',
  site: 'sites',
  pool: 'pools',
  resource: 'resources',
  'certificate-type': 'certificateTypes',
  'course-category': 'courseCategories',
  course: 'courses',
  'function-profile': 'functionProfiles',
  'vat-treatment': 'vatTreatments',
  trainer: 'trainers',
  person: 'people',
  run: 'runs',
  'cost-pool': 'costPools',
};

function fileOfNoun(noun: string, locale: Locale): string {
  return fileNameIn(fileOfNouns[noun] ?? 'organisations', locale);
}

function ownFilesText(kinds: string, locale: Locale): string {
  return kinds
    .split(', ')
    .map((kind) => fileNameIn(kind as FileKindName, locale))
    .join(', ');
}

const examples = ['organisations', 'people', 'courses'] as const satisfies FileKindName[];

/** Columns by their documented names, as 'pool, resource'; the sessions of a run are a file of their own. */
function columnsText(fields: string, kind: FileKindName | null, locale: Locale): string {
  const nameOf = (field: string) =>
    field === 'run-sessions' ? fileNameIn('runSessions', locale) : documentedColumnIn(kind, field, locale);
  return fields.split(', ').map(nameOf).join(', ');
}

/** Problems that say the same in one column, on many lines, as one: a date format is wrong in all rows or in none. */
export type ProblemGroup = {
  readonly problem: ImportProblem;
  /** Every line, ascending; empty where the problem is not on a line. */
  readonly lines: readonly number[];
};

const groupFrom = 6;

/** In the order of the file; alike problems are joined from six on, so that every bad row is named and the page stays short. */
export function groupProblems(problems: readonly ImportProblem[]): ProblemGroup[] {
  const keyOf = ({ file, column, reason }: ImportProblem) => JSON.stringify([file, column, reason]);
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  const groups = new Map<string, { problem: ImportProblem; lines: number[] }>();
  problems.forEach((problem, at) => {
    const key = keyOf(problem);
    const alike = (counts.get(key) ?? 0) >= groupFrom;
    const name = alike ? key : `${key} ${at}`;
    const lines = problem.line === null ? [] : [problem.line];
    const group = groups.get(name);
    if (group) group.lines.push(...lines);
    else groups.set(name, { problem, lines });
  });
  return [...groups.values()];
}

/** '3–9, 12, 15–10001' */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
