import type { ImportReport } from '#app/intake/import-report.ts';
import { problemsOf } from '#app/intake/import-report.ts';
import { problemSentence } from '#app/intake/problem-text.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { importWords } from './import-words.ts';

const zone = 'Europe/Amsterdam';

/** One line per file with what is new, changed and the same, in columns. */
export function countLines({ files }: ImportReport, locale: Locale): string[] {
  const t = wordsFor(locale, importWords);
  const format = formatFor(locale, zone);
  const widest = Math.max(0, ...files.map(({ name }) => name.length));
  const number = (count: number) => format.number(count).padStart(6);
  return files.map(({ name, created, changed, unchanged, removed, problems }) => {
    const counts = [
      `${number(created)} ${t('new')}`,
      `${number(changed)} ${t('changed')}`,
      `${number(unchanged)} ${t('unchanged')}`,
      ...(removed > 0 ? [`${number(removed)} ${t('removed')}`] : []),
      ...(problems.length > 0 ? [`${number(problems.length)} ${t('wrong')}`] : []),
    ];
    return `${name.padEnd(widest)} ${counts.join('  ')}`;
  });
}

/** 'people.csv:17 geboortedatum: ‘31-02-2026’: Deze dag bestaat niet.' for every problem. */
export function problemLines(report: ImportReport, locale: Locale): string[] {
  const reader = { locale, zone, names: report.names };
  return problemsOf(report).map((problem) => {
    const { file, line, column } = problem;
    const place = [line === null ? file : `${file}:${line}`, ...(column === null ? [] : [column])].join(' ');
    return `${place}: ${problemSentence(problem, reader)}`.replaceAll('\n', ' ');
  });
}
