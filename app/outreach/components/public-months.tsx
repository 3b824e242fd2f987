import { Link } from 'react-router';
import { LocaleProvider, useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { AgendaEvent } from '../agenda-queries.server.ts';
import { eventTitle } from '../agenda-text.ts';
import { publicWording } from '../public-wording.ts';
import styles from './agenda-months.module.css';

interface PublicMonthsProps {
  /** What begins in each month, `YYYY-MM`. */
  readonly months: readonly { readonly month: string; readonly events: readonly AgendaEvent[] }[];
}

/** The agenda month by month; a course stands on the day it begins. */
export function PublicMonths({ months }: PublicMonthsProps) {
  const format = useFormat();
  return (
    <Stack gap={7}>
      {months.map(({ month, events }) => (
        <Section key={month} title={capital(format.month(month))}>
          <ul className={styles.list}>
            {events.map((event) => (
              <AgendaLine key={event.sessionId} event={event} />
            ))}
          </ul>
        </Section>
      ))}
    </Stack>
  );
}

/** A heading begins with a capital; months don't, in Dutch. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function AgendaLine({ event }: { readonly event: AgendaEvent }) {
  const t = useWords(publicWording);
  const locale = useLocale();
  const title = eventTitle({ ...event, count: 1 }, locale);
  return (
    <li className={styles.line}>
      <LocaleProvider locale={locale} zone={event.zone}>
        <When event={event} />
      </LocaleProvider>
      <span className={styles.what}>
        {event.path ? <Link to={event.path}>{title}</Link> : title}
        {event.count > 1 && ` · ${t('days', { count: event.count })}`}
      </span>
      <span className={styles.place}>{event.siteName}</span>
    </li>
  );
}

function When({ event: { start, end } }: { readonly event: AgendaEvent }) {
  return <span className={styles.when}>{useFormat().range({ start, end }, 'short')}</span>;
}
