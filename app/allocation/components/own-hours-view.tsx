import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { LedgerRow, OwnPoolHours, Term } from '../entitlement-queries.server.ts';
import { hoursWording } from '../hours-wording.ts';
import { HoursBar } from './hours-bar.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { TermChoice } from './term-choice.tsx';

interface OwnHoursViewProps {
  readonly party: string;
  readonly terms: readonly Term[];
  readonly term: Term | null;
  readonly usual: Term | null;
  readonly pools: readonly OwnPoolHours[];
  readonly lines: readonly (LedgerRow & { readonly divisionId: string })[];
}

/** What a party was given, used and has left, with every line, and what all parties were given. */
export function OwnHoursView({ party, terms, term, usual, pools, lines }: OwnHoursViewProps) {
  const t = useWords(hoursWording);
  const locale = useLocale();
  const format = useFormat();
  if (term === null || pools.length === 0) {
    return (
      <Page>
        <PageHeader title={t('own-title')} />
        <Stack gap={7}>
          {term && terms.length > 1 && <TermChoice terms={terms} term={term} usual={usual ?? term} />}
          <EmptyState drawing="calendar" title={t('own-none')}>
            <p>{t('own-none-text')}</p>
          </EmptyState>
        </Stack>
      </Page>
    );
  }
  const linesOf = (id: string) => lines.filter(({ divisionId }) => divisionId === id);
  const [first, last] = [format.day(term.firstDay), format.day(term.lastDay)];
  return (
    <Page>
      <PageHeader title={t('own-title')} subtitle={t('own-lead', { party, first, last })} />
      <Stack gap={7}>
        {terms.length > 1 && <TermChoice terms={terms} term={term} usual={usual ?? term} />}
        {pools.map(({ divisionId, name, own, given, openDays }) => {
          const pool = inLocale(name, locale);
          return (
            <Section key={divisionId} title={pool} lead={t('own-open', { count: openDays })}>
              <Stack gap={5}>
                <HoursBar label={party} hours={own} />
                <details>
                  <summary>{t('ledger-lines', { count: linesOf(divisionId).length })}</summary>
                  <LedgerTable caption={`${pool}: ${t('ledger')}`} lines={linesOf(divisionId)} />
                </details>
                <details>
                  <summary>{t('given')}</summary>
                  <DataTable
                    caption={`${pool}: ${t('given')}`}
                    rows={given}
                    rowKey={({ name }) => name}
                    columns={[
                      { key: 'party', header: t('party'), title: true, cell: ({ name }) => name },
                      {
                        key: 'hours',
                        header: t('granted'),
                        numeric: true,
                        cell: ({ minutes }) => format.duration(minutes),
                        sheet: ({ minutes }) => minutes / 60,
                      },
                    ]}
                  />
                </details>
              </Stack>
            </Section>
          );
        })}
      </Stack>
    </Page>
  );
}
