import { Link } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { Pagination } from '#app/ui/table/pagination.tsx';
import type { Hours, HoursLine } from '../../hours-queries.server.ts';
import { hoursWording } from '../../hours-wording.ts';
import { teamWording } from '../../team-wording.ts';

interface HoursViewProps {
  readonly hours: Hours;
  /** Code of the quarter that is shown, and of those to choose from. */
  readonly quarter: string;
  /** The quarter of today: what an address without one shows. */
  readonly current: string;
  readonly quarters: readonly string[];
  /** Of the people, from 1. */
  readonly page: number;
  readonly pages: number;
}

/** What the own people booked, attended and cancelled late in a quarter, and what it cost so far. */
export function HoursView({ hours, quarter, current, quarters, page, pages }: HoursViewProps) {
  const t = useWords(hoursWording);
  const team = useWords(teamWording);
  const locale = useLocale();
  const format = useFormat();
  const { total, people, courses } = hours;
  const nameOf = (code: string) => t('quarter-name', { year: code.slice(0, 4), quarter: code.slice(-1) });
  const columns: Column<HoursLine>[] = [
    {
      key: 'bookings',
      header: t('bookings'),
      numeric: true,
      cell: ({ bookings }) => format.number(bookings),
    },
    { key: 'booked', header: t('booked'), numeric: true, cell: ({ booked }) => format.hours(booked) },
    { key: 'attended', header: t('attended'), numeric: true, cell: ({ attended }) => format.hours(attended) },
    { key: 'late', header: t('late'), numeric: true, cell: ({ late }) => format.hours(late) },
    { key: 'cost', header: t('cost'), numeric: true, cell: ({ cents }) => format.money(cents) },
  ];
  const totals = {
    name: t('total'),
    bookings: format.number(total.bookings),
    booked: format.hours(total.booked),
    attended: format.hours(total.attended),
    late: format.hours(total.late),
    cost: format.money(total.cents),
  };
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <Stack gap={6}>
        <FilterBar names={['quarter']}>
          <SelectField
            name="quarter"
            label={t('quarter')}
            defaultValue={quarter === current ? '' : quarter}
            emptyLabel={false}
            options={quarters.map((code) => ({ value: code === current ? '' : code, label: nameOf(code) }))}
          />
        </FilterBar>
        {total.bookings === 0 ? (
          <EmptyState
            drawing="calendar"
            title={t('none')}
            action={<LinkButton to="/courses">{team('find-course')}</LinkButton>}
          >
            <p>{t('none-text')}</p>
          </EmptyState>
        ) : (
          <>
            <Figures
              figures={[
                { label: t('booked'), value: format.hours(total.booked) },
                { label: t('attended'), value: format.hours(total.attended) },
                { label: t('late'), value: format.hours(total.late) },
                { label: t('cost'), value: format.money(total.cents) },
              ]}
            />
            <p>{t('cost-note')}</p>
            <Section title={t('per-person')}>
              <DataTable
                caption={t('per-person')}
                rows={people}
                rowKey={({ key }) => key ?? 'nobody'}
                downloadTo={`/company/hours.csv?quarter=${quarter}`}
                totals={totals}
                columns={[
                  {
                    key: 'name',
                    header: t('person'),
                    title: true,
                    cell: ({ key, name }) =>
                      key && name ? (
                        <Link to={`/company/people/${key}`}>{fullName(name)}</Link>
                      ) : (
                        t('no-name')
                      ),
                  },
                  ...columns,
                ]}
              />
              <Pagination page={page} pages={pages} />
            </Section>
            <Section title={t('per-course')}>
              <DataTable
                caption={t('per-course')}
                rows={courses}
                rowKey={({ key }) => key ?? ''}
                totals={totals}
                columns={[
                  {
                    key: 'name',
                    header: t('course'),
                    title: true,
                    cell: ({ title }) => inLocale(title, locale),
                  },
                  ...columns,
                ]}
              />
            </Section>
          </>
        )}
      </Stack>
    </Page>
  );
}
