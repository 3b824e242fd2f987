import { Link } from 'react-router';
import { formatFor } from '#app/ui/format/format.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import type { TeamCell } from '../../team-grid.ts';
import { teamWording } from '../../team-wording.ts';

/** The day that a place of the grid is about; null where it is about none. A booked training leads to its booking. */
export function TeamCellText({ cell }: { readonly cell: TeamCell }) {
  const t = useWords(teamWording);
  const format = useFormat();
  const locale = useLocale();
  const { mark, planned, validUntil } = cell;
  if (mark === 'planned' && planned) {
    return (
      <Link to={`/me/bookings/${planned.code}`}>
        {formatFor(locale, planned.zone).dayOf(planned.next, 'plain')}
        {planned.requested && ` (${t('requested')})`}
      </Link>
    );
  }
  return validUntil === null ? null : t('was-until', { day: format.day(validUntil, 'plain') });
}

/** Whether there is a day to show beside the mark. */
export function hasText({ mark, validUntil }: TeamCell): boolean {
  return mark === 'planned' || (mark !== 'none' && validUntil !== null);
}
