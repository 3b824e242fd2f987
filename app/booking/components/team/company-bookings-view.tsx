import { Link } from 'react-router';
import { FoldedFilters } from '#app/scheduling/components/folded-filters.tsx';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { Pagination } from '#app/ui/table/pagination.tsx';
import { stageWording } from '../../booking-wording.ts';
import { type CompanyBooking, type CompanyState, companyStates } from '../../company-booking.ts';
import { type CompanyFilter, companyFilterNames } from '../../company-bookings-filter.ts';
import { companyBookingsWording } from '../../company-bookings-wording.ts';
import { StageMark } from '../stage-mark.tsx';
import styles from './company-bookings-view.module.css';

interface CompanyBookingsViewProps {
  readonly organisation: string;
  /** Of this page. */
  readonly bookings: readonly CompanyBooking[];
  readonly found: number;
  /** Without filters. */
  readonly all: number;
  readonly courses: readonly { readonly code: string; readonly title: Content }[];
  readonly filter: CompanyFilter;
  readonly page: number;
  readonly pages: number;
}

/** All that a company has booked, filtered, each leading to where it is looked after. */
export function CompanyBookingsView(props: CompanyBookingsViewProps) {
  const { organisation, bookings, found, all, page, pages } = props;
  const t = useWords(companyBookingsWording);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead', { organisation })}
        breadcrumbs={[{ to: '/company', label: t('team') }]}
      />
      {all === 0 ? (
        <EmptyState
          drawing="calendar"
          title={t('none-title')}
          action={<LinkButton to="/courses">{t('find-course')}</LinkButton>}
        >
          <p>{t('none-text')}</p>
        </EmptyState>
      ) : (
        <Section title={t('found', { count: found })}>
          <Stack gap={5}>
            <Filters {...props} />
            {found === 0 ? (
              <EmptyState
                drawing="search"
                title={t('nothing-found')}
                action={<LinkButton to="/company/bookings">{t('clear-filters')}</LinkButton>}
              >
                <p>{t('nothing-found-text')}</p>
              </EmptyState>
            ) : (
              <>
                <Bookings bookings={bookings} />
                <Pagination page={page} pages={pages} />
              </>
            )}
          </Stack>
        </Section>
      )}
    </Page>
  );
}

function useStateWords(): (state: CompanyState) => string {
  const t = useWords(companyBookingsWording);
  const stage = useWords(stageWording);
  return (state) => (state === 'waiting' || state === 'places' ? t(state) : stage(state));
}

function Filters({ filter, courses }: CompanyBookingsViewProps) {
  const t = useWords(companyBookingsWording);
  const stateText = useStateWords();
  const locale = useLocale();
  return (
    <FoldedFilters open={companyFilterNames.some((name) => filter[name] !== undefined)}>
      <FilterBar names={companyFilterNames} keep={[]}>
        <TextField
          name="q"
          type="search"
          label={t('search')}
          placeholder={t('search-hint')}
          defaultValue={filter.q}
          width="short"
        />
        <SelectField
          name="course"
          label={t('course')}
          emptyLabel={t('all-courses')}
          options={courses.map(({ code, title }) => ({ value: code, label: inLocale(title, locale) }))}
          defaultValue={filter.course}
          width="short"
        />
        <SelectField
          name="state"
          label={t('state')}
          emptyLabel={t('all-states')}
          options={companyStates.map((state) => ({ value: state, label: stateText(state) }))}
          defaultValue={filter.state}
          width="short"
        />
        <DateField name="from" label={t('from')} defaultValue={filter.from} width="short" />
        <DateField name="until" label={t('until')} defaultValue={filter.until} width="short" />
      </FilterBar>
    </FoldedFilters>
  );
}

function Bookings({ bookings }: Pick<CompanyBookingsViewProps, 'bookings'>) {
  const t = useWords(companyBookingsWording);
  const stateText = useStateWords();
  const locale = useLocale();
  const whoText = ({ who, state, quantity }: CompanyBooking) =>
    who ?? (state === 'places' || quantity > 1 ? t('places-without', { count: quantity }) : t('somebody'));
  return (
    <DataTable
      caption={t('title')}
      rows={bookings}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'who',
          header: t('who'),
          title: true,
          cell: (one) => <Link to={one.to}>{whoText(one)}</Link>,
          sheet: whoText,
        },
        { key: 'course', header: t('course'), cell: ({ title }) => inLocale(title, locale) },
        {
          key: 'when',
          header: t('when'),
          cell: ({ start, zone }) =>
            start === null ? t('not-planned') : formatFor(locale, zone).moment(start),
          sheet: ({ day }) => day,
        },
        {
          key: 'state',
          header: t('state'),
          cell: ({ state, position }) => <StateMark state={state} position={position} />,
          sheet: ({ state, position }) =>
            position === null ? stateText(state) : t('waiting-at', { position }),
        },
        { key: 'until', header: t('cancelling'), cell: (one) => <Until booking={one} /> },
        {
          key: 'price',
          header: t('price'),
          numeric: true,
          cell: ({ priceCents, zone }) => priceCents !== null && formatFor(locale, zone).money(priceCents),
        },
        {
          key: 'number',
          header: t('number'),
          cell: ({ code }) => code !== null && <span className={styles.number}>{code}</span>,
          sheet: ({ code }) => code,
        },
      ]}
    />
  );
}

function StateMark({ state, position }: Pick<CompanyBooking, 'state' | 'position'>) {
  const t = useWords(companyBookingsWording);
  if (state === 'waiting') {
    return (
      <StatusMark tone="notice" shape="clock">
        {position === null ? t('waiting') : t('waiting-at', { position })}
      </StatusMark>
    );
  }
  if (state === 'places') return <StatusMark tone="notice">{t('places')}</StatusMark>;
  return <StageMark stage={state} />;
}

function Until({ booking: { until, zone } }: { readonly booking: CompanyBooking }) {
  const t = useWords(companyBookingsWording);
  const format = formatFor(useLocale(), zone);
  if (until === null) return null;
  if (until.kind === 'late') return t('until-late');
  return until.kind === 'free'
    ? t('until-free', { day: format.dayOf(until.at, 'short') })
    : t('until-names', { moment: format.moment(until.at) });
}
