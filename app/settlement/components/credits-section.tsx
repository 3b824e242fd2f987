import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { balanceWording } from '../balance-wording.ts';
import type { CreditRow } from '../statement-queries.server.ts';

/** What a party is credited for, session by session. */
export function CreditsSection({ credits }: { readonly credits: readonly CreditRow[] }) {
  const t = useWords(balanceWording);
  const locale = useLocale();
  const format = useFormat();
  const sum = (of: 'cents' | 'minutes') => credits.reduce((all, one) => all + one[of], 0);
  return (
    <Section title={t('credits')} lead={t('credits-lead')}>
      <DataTable
        caption={t('credits')}
        rows={credits}
        rowKey={({ kind, sessionId }) => `${kind} ${sessionId}`}
        empty={<p>{t('no-credits')}</p>}
        columns={[
          {
            key: 'session',
            header: t('session'),
            title: true,
            cell: ({ title }) => inLocale(title, locale) || '–',
          },
          { key: 'kind', header: t('kind'), cell: ({ kind }) => t(`kind-${kind}`) },
          { key: 'when', header: t('when'), cell: ({ startsAt }) => format.moment(startsAt) },
          { key: 'hours', header: t('hours'), numeric: true, cell: ({ minutes }) => format.hours(minutes) },
          {
            key: 'rate',
            header: t('rate'),
            numeric: true,
            cell: ({ rateCents }) => format.money(rateCents),
          },
          { key: 'cents', header: t('amount'), numeric: true, cell: ({ cents }) => format.money(cents) },
        ]}
        totals={{
          session: t('total'),
          hours: format.hours(sum('minutes')),
          cents: format.money(sum('cents')),
        }}
      />
    </Section>
  );
}
