import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Activity } from '../../group-visit.ts';
import { groupWording } from '../../group-wording.ts';

/** What a class can come for, each with how many pupils it takes and how long it lasts. */
export function ActivityList({ activities }: { readonly activities: readonly Activity[] }) {
  const t = useWords(groupWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <DataTable
      caption={t('choose-activity')}
      noSheet="choices of a form"
      rows={activities}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'activity',
          header: t('activity'),
          title: true,
          cell: ({ title }) => inLocale(title, locale),
        },
        {
          key: 'summary',
          header: t('what-they-do'),
          phone: 'bare',
          cell: ({ summary }) => inLocale(summary, locale),
        },
        {
          key: 'size',
          header: t('pupils'),
          phone: 'bare',
          cell: ({ seats, minutes, carousel }) =>
            [
              t('at-most', { count: seats }),
              format.duration(minutes),
              ...(carousel ? [t('carousel')] : []),
            ].join(' · '),
        },
        {
          key: 'choose',
          header: t('choose-activity'),
          silentHeader: true,
          phone: 'bare',
          cell: ({ code, title }) => (
            <LinkButton to={`/school/book?activity=${encodeURIComponent(code)}`} size="small">
              {t('choose', { activity: inLocale(title, locale) })}
            </LinkButton>
          ),
        },
      ]}
      empty={
        <EmptyState drawing="calendar" title={t('no-activities')}>
          <p>{t('no-activities-text')}</p>
        </EmptyState>
      }
    />
  );
}
