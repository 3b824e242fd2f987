import type { RunDetail } from '#app/scheduling/run-detail-queries.server.ts';
import type { RunEvent } from '#app/scheduling/run-history-queries.server.ts';
import { runEventWording, runWording } from '#app/scheduling/run-wording.ts';
import { overriddenWording } from '#app/scheduling/wording.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import type { WordKey } from '#app/ui/i18n/wording.ts';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { sheetMoment } from '#app/ui/table/sheet-moment.ts';
import styles from './run-list.module.css';

/** Rules that were set aside, why and by whom. */
export function RunOverrides({ run }: { readonly run: RunDetail }) {
  const t = useWords(runWording);
  const rule = useWords(overriddenWording);
  const format = formatFor(useLocale(), run.site.zone);
  if (run.overrides.length === 0) return null;
  return (
    <Section title={t('overrides')}>
      <DataTable
        caption={t('overrides')}
        rows={run.overrides}
        rowKey={(one) => `${one.at} ${one.code} ${one.sessionId}`}
        columns={[
          {
            key: 'rule',
            header: t('rule'),
            title: true,
            cell: ({ code }) =>
              code in overriddenWording ? rule(code as WordKey<typeof overriddenWording>) : code,
          },
          { key: 'reason', header: t('reason'), cell: ({ reason }) => reason },
          {
            key: 'by',
            header: t('by'),
            cell: ({ byName, at }) => (
              <div>
                {byName ?? t('by-system')}
                <span className={styles.under}>{format.moment(at, 'short')}</span>
              </div>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Everything that happened, the newest first. */
export function RunHistory({
  events,
  zone,
}: {
  readonly events: readonly RunEvent[];
  readonly zone: string;
}) {
  const t = useWords(runWording);
  const say = useWords(runEventWording);
  const format = formatFor(useLocale(), zone);
  const known = events.filter((event) => event.action in runEventWording);
  if (known.length === 0) return null;
  const told = (event: RunEvent) =>
    (say as (key: string, values: object) => string)(event.action, { session: event.session ?? '' });
  const moved = ({ before, after }: RunEvent) => {
    const from = before.startsAt;
    const to = after.startsAt;
    return typeof from === 'string' && typeof to === 'string' && from !== to
      ? say('from-to', { from: format.moment(from, 'short'), to: format.moment(to, 'short') })
      : null;
  };
  return (
    <Section title={t('history')}>
      <DataTable
        caption={t('history')}
        rows={known}
        rowKey={(event) => event.eventId}
        columns={[
          {
            key: 'what',
            header: t('what-happened'),
            title: true,
            cell: (event) => (
              <>
                {told(event)}
                {event.detail && <span className={styles.under}>{event.detail}</span>}
                {event.action === 'session-moved' && <span className={styles.under}>{moved(event)}</span>}
              </>
            ),
          },
          { key: 'by', header: t('by'), cell: (event) => event.by ?? t('by-system') },
          {
            key: 'when',
            header: t('when'),
            cell: (event) => format.moment(event.at, 'short'),
            sheet: ({ at }) => sheetMoment(at, zone),
          },
        ]}
      />
    </Section>
  );
}
