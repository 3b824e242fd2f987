/** The team grid as a table of texts, for a spreadsheet: a column a certificate. */
import type { CsvCell } from '#app/kernel/csv-text.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { TeamCell } from '../../team-grid.ts';
import type { TeamGrid } from '../../team-grid-queries.server.ts';
import { teamStatusWording, teamWording } from '../../team-wording.ts';

export function teamSheet(
  { people, columns }: Pick<TeamGrid, 'people' | 'columns'>,
  locale: Locale,
): { readonly header: string[]; readonly rows: CsvCell[][] } {
  const t = wordsFor(locale, teamWording);
  const status = wordsFor(locale, teamStatusWording);
  // The word, then the day it is about: until when it is valid, or when the booked training is.
  const text = (cell: TeamCell | undefined): string | null => {
    if (!cell || cell.mark === 'none') return null;
    const day =
      cell.mark === 'planned' && cell.planned
        ? dateAt(cell.planned.next, cell.planned.zone)
        : cell.validUntil;
    return [status(cell.mark), day].filter(Boolean).join(' ');
  };
  return {
    header: [
      t('person').toLowerCase(),
      t('csv-number'),
      t('csv-department'),
      t('profile').toLowerCase(),
      ...columns.map(({ name }) => inLocale(name, locale)),
    ],
    rows: people.map(({ name, number, department, profile, cells }) => [
      fullName(name),
      number,
      department,
      profile && inLocale(profile.name, locale),
      ...columns.map(({ certificateTypeId }) => text(cells[certificateTypeId])),
    ]),
  };
}
