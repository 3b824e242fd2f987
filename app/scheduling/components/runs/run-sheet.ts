/** The list of runs as a table of texts and numbers, for a spreadsheet. */
import type { CsvCell } from '#app/kernel/csv-text.ts';
import { wallClockAt } from '#app/kernel/wall-time.ts';
import type { ListedRun } from '#app/scheduling/run-list-queries.server.ts';
import { runsWording } from '#app/scheduling/runs-wording.ts';
import { runStateWording } from '#app/scheduling/wording.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';

export function runSheet(
  runs: readonly ListedRun[],
  locale: Locale,
): { readonly header: string[]; readonly rows: CsvCell[][] } {
  const t = wordsFor(locale, runsWording);
  const state = wordsFor(locale, runStateWording);
  // Days and times as a spreadsheet reads them, on the clock of the site.
  const moment = (instant: number | null, zone: string) => {
    if (instant === null) return null;
    const { date, time } = wallClockAt(instant, zone);
    return `${date} ${time}`;
  };
  return {
    header: [
      t('code'),
      t('csv-title'),
      t('state').toLowerCase(),
      t('site').toLowerCase(),
      t('csv-start'),
      t('csv-end'),
      t('csv-days'),
      t('trainer').toLowerCase(),
      t('csv-taken'),
      t('csv-seats'),
      t('csv-minimum'),
    ],
    rows: runs.map((run) => [
      run.code,
      inLocale(run.title, locale),
      state(run.state),
      run.site.name,
      moment(run.start, run.site.zone),
      moment(run.end, run.site.zone),
      run.sessionCount,
      run.trainers.map(({ name }) => name).join(', '),
      run.taken,
      run.seats,
      run.minimum,
    ]),
  };
}
