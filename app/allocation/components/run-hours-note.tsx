import { Link } from 'react-router';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { RunHours } from '../run-hours-queries.server.ts';
import { runHoursWording } from '../run-hours-wording.ts';

/** What a run for one party alone takes of its hours, with who decides where it goes beyond them; nothing for any other run. */
export function RunHoursNote({ hours }: { readonly hours: RunHours | null }) {
  const t = useWords(runHoursWording);
  const format = useFormat();
  const locale = useLocale();
  if (hours === null) return null;
  const { party, changes, decides } = hours;
  const isOver = changes.some(({ open }) => open > 0);
  return (
    <Notice
      tone={isOver ? 'signal' : 'accent'}
      title={t(isOver ? 'title-over' : 'title', { party })}
      {...(isOver && decides && { action: <Link to="/office/hours">{t('division')}</Link> })}
    >
      {changes.map(({ divisionId, name, after, open, left }) => (
        <p key={divisionId}>
          {t(open > 0 ? 'over' : after > 0 ? 'within' : 'none', {
            party,
            pool: inLocale(name, locale),
            after: format.duration(after),
            open: format.duration(open),
            left: format.duration(left),
          })}
        </p>
      ))}
      {isOver && <p>{t(decides ? 'office-decides' : 'ask-office', { party })}</p>}
    </Notice>
  );
}
