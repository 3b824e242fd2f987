import type { Interval } from '#app/kernel/interval.ts';
import type { Format } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { TimelineBlock, TimelineIndex } from './timeline-model.ts';
import type { Problem } from './timeline-problems.ts';
import { kindWording, problemWording, stateWording, wording } from './wording.ts';

/** Sentences that are put together the same way on the timeline, in its list twin and in the hint while dragging. */

/** *di 24 nov 09:00–12:00 · cursus · gaat door · 8 van 12*; what a block's name doesn't say. */
export function describeBlock(block: TimelineBlock, held: Interval, format: Format): string {
  const t = wordsFor(format.locale, wording);
  const parts = [`${format.range(block, 'short')}`];
  if (held.start !== block.start || held.end !== block.end) {
    parts.push(t('with-buffers', { time: format.timeRange(held) }));
  }
  if (block.kind !== 'other') parts.push(wordsFor(format.locale, kindWording)(block.kind));
  parts.push(wordsFor(format.locale, stateWording)(block.state));
  if (block.seats !== null) parts.push(block.seats);
  if (block.conflict) parts.push(t('conflict'));
  return parts.join(' · ');
}

/** Sentences for problems, rows with the same problem together. */
export function wordProblems(problems: readonly Problem[], index: TimelineIndex, format: Format): string[] {
  const t = wordsFor(format.locale, problemWording);
  const words = wordsFor(format.locale, wording);
  const titleOf = (rowId: string | null) =>
    rowId === null ? words('all-rows') : (index.rows.get(rowId)?.title ?? '');
  const sentences = new Map<string, () => string>();
  const rowsOf = new Map<string, string[]>();
  const together = (key: string, rowId: string | null, sentence: (rows: string) => string) => {
    const titles = rowsOf.get(key) ?? [];
    rowsOf.set(key, [...titles, titleOf(rowId)]);
    sentences.set(key, () => sentence(joinRows(rowsOf.get(key) ?? [], format.locale)));
  };
  for (const problem of problems) {
    const { code } = problem;
    switch (code) {
      case 'no-row':
        sentences.set(code, () => t(code));
        break;
      case 'row-locked':
      case 'other-kind':
      case 'held-twice':
        sentences.set(`${code} ${problem.rowId}`, () => t(code, { row: titleOf(problem.rowId) }));
        break;
      case 'taken': {
        const values = {
          row: titleOf(problem.rowId),
          time: format.timeRange(problem),
          by: problem.by === null ? '' : `: ${problem.by}`,
        };
        const taken = t(code, values);
        sentences.set(taken, () =>
          problem.level === 'block' ? taken : `${taken} ${words('taken-concept')}`,
        );
        break;
      }
      case 'closed':
      case 'off-duty':
        together(code, problem.rowId, (rows) => t(code, { rows }));
        break;
      default: {
        const { title } = problem;
        together(`${code} ${title}`, problem.rowId, (rows) => t(code, { title, rows }));
      }
    }
  }
  return [...sentences.values()].map((sentence) => sentence());
}

/** How many rows are named before the rest is counted. */
const NAMED = 3;

function joinRows(titles: readonly string[], locale: Locale): string {
  const rows = titles.slice(0, NAMED).join(', ');
  const count = titles.length - NAMED;
  return count > 0 ? wordsFor(locale, wording)('and-more', { rows, count }) : rows;
}
