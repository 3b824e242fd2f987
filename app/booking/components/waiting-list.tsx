import { Link } from 'react-router';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { agendaWording } from '../agenda-wording.ts';
import type { OwnWaiting } from '../queries.server.ts';
import styles from './agenda-list.module.css';

/** The waiting lists someone is on: for what, where in the line, and whether it is their turn. */
export function WaitingList({ entries }: { readonly entries: readonly OwnWaiting[] }) {
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <WaitingLine key={entry.waitingEntryId} entry={entry} />
      ))}
    </ul>
  );
}

function WaitingLine({ entry }: { readonly entry: OwnWaiting }) {
  const locale = useLocale();
  const format = formatFor(locale, entry.zone);
  return (
    <li className={styles.line}>
      <p className={styles.when}>
        {entry.firstStart !== null && (
          <>
            <span className={styles.date}>{format.dayOf(entry.firstStart, 'short')}</span>
            <span className={styles.time}>{format.time(entry.firstStart)}</span>
          </>
        )}
      </p>
      <p className={styles.title}>
        <Link to={`/me/waiting/${entry.waitingEntryId}`}>{inLocale(entry.title, locale)}</Link>
      </p>
      <div className={styles.state}>
        <WaitingState entry={entry} />
      </div>
    </li>
  );
}

/** Where in the line, or that it is their turn. */
export function WaitingState({
  entry,
}: {
  readonly entry: Pick<OwnWaiting, 'position' | 'placeFree' | 'offer'>;
}) {
  const t = useWords(agendaWording);
  if (entry.placeFree || entry.offer) return <StatusMark tone="signal">{t('turn-mark')}</StatusMark>;
  return (
    <StatusMark tone="accent" shape="clock">
      {t('waiting-position', { position: entry.position })}
    </StatusMark>
  );
}
