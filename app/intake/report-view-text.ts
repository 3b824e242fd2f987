/** The report of an import as a screen or spreadsheet shows it: every problem a sentence in the reader's language. */
import { centreZone } from '#app/kernel/centre-zone.ts';
import { csvText } from '#app/kernel/csv-text.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { type FieldChange, fieldChanges, recordText } from './change-text.ts';
import type { ImportProblem } from './import-reasons.ts';
import type { BookedSums, MissingPerson } from './import-report.ts';
import { type KeptFile, type KeptReport, namesOf, problemCountOf, totalsOf } from './kept-report.ts';
import { kindWording } from './kind-wording.ts';
import { groupProblems, lineRanges, type ProblemGroup, reasonSentence } from './problem-text.ts';
import { uploadWording } from './upload-wording.ts';
import { wording } from './wording.ts';

/** Problems on one page of the list. */
export const PROBLEMS_PER_PAGE = 50;

/** Of a problem on many lines so many stretches of lines are named; the spreadsheet has every line. */
const mostRanges = 8;

export type ReportView = {
  readonly totals: ReturnType<typeof totalsOf>;
  readonly files: readonly (Omit<KeptFile, 'kind'> & { readonly kind: string | null })[];
  readonly problems: readonly ProblemLine[];
  readonly changes: readonly ChangeLine[];
  readonly missing: readonly MissingPerson[];
  /** Null where nothing is booked. */
  readonly booked: BookedSums | null;
  readonly page: number;
  readonly pages: number;
  /** Place in `files` of the one whose problems are shown; null for all. */
  readonly onlyFile: number | null;
  /** How many problems were kept, where that is not all. */
  readonly keptOnly: number | null;
};

export type ProblemLine = {
  readonly key: string;
  readonly file: string;
  /** '3–9, 12', or empty where the whole file is meant. */
  readonly lines: string;
  readonly column: string;
  readonly value: string;
  readonly sentence: string;
};

export type ChangeLine = {
  readonly key: string;
  readonly file: string;
  readonly line: string;
  /** Which record, by its key. */
  readonly record: string;
  readonly fields: readonly FieldChange[];
};

export type ReportPart = { readonly page: number; readonly file: number | null };

/** From what the address says (`?page=2&file=0`); what is no number is the first page of all files. */
export function reportPart(search: URLSearchParams): ReportPart {
  const page = Number(search.get('page') ?? 1);
  const file = Number(search.get('file') ?? Number.NaN);
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    file: Number.isInteger(file) && file >= 0 ? file : null,
  };
}

export function reportView(report: KeptReport, locale: Locale, part: ReportPart): ReportView {
  const only = part.file === null ? undefined : report.files[part.file];
  const shown = only ? report.problems.filter(({ file }) => file === only.name) : report.problems;
  const groups = groupProblems(shown);
  const pages = Math.max(1, Math.ceil(groups.length / PROBLEMS_PER_PAGE));
  const page = Math.min(part.page, pages);
  const from = (page - 1) * PROBLEMS_PER_PAGE;
  const reader = { locale, zone: centreZone, names: namesOf(report) };
  const kinds = wordsFor(locale, kindWording);
  return {
    totals: totalsOf(report),
    files: report.files.map((file) => ({ ...file, kind: file.kind === null ? null : kinds(file.kind) })),
    problems: groups.slice(from, from + PROBLEMS_PER_PAGE).map((group, at) => ({
      key: String(from + at),
      file: group.problem.file,
      lines: linesText(group, locale),
      column: group.problem.column ?? '',
      value: group.problem.value ?? '',
      sentence: reasonSentence(group.problem, reader),
    })),
    changes: report.changes.map((change, at) => {
      const { name, kind } = report.files[change.file] as KeptFile;
      return {
        key: String(at),
        file: name,
        line: String(change.line),
        record: kind === null ? '' : recordText(kind, change, locale),
        fields: kind === null ? [] : fieldChanges(kind, change, locale),
      };
    }),
    missing: report.missing ?? [],
    booked: report.booked && report.booked.pools.length > 0 ? report.booked : null,
    page,
    pages,
    onlyFile: only ? part.file : null,
    keptOnly: problemCountOf(report) > report.problems.length ? report.problems.length : null,
  };
}

/** All kept problems as a spreadsheet, a row for every line. */
export function problemSheet(report: KeptReport, locale: Locale): string {
  const t = wordsFor(locale, uploadWording);
  const reader = { locale, zone: centreZone, names: namesOf(report) };
  const row = (problem: ImportProblem) => {
    const { file, line, column, value } = problem;
    return [file, line, column, value, reasonSentence(problem, reader)];
  };
  return csvText([t('file'), t('line'), t('column'), t('value'), t('reason')], report.problems.map(row));
}

function linesText({ lines }: ProblemGroup, locale: Locale): string {
  const ranges = lineRanges(lines).split(', ');
  if (ranges.length <= mostRanges + 4) return ranges.join(', ');
  const named = ranges.slice(0, mostRanges);
  const last = Number(named.at(-1)?.split('–').at(-1));
  return wordsFor(locale, wording)('lines-and-more', {
    lines: named.join(', '),
    count: lines.filter((line) => line > last).length,
  });
}
