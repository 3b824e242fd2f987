import { Link } from 'react-router';
import { ChoiceField } from '../form/choice-field.tsx';
import { FilterBar } from '../form/filter-bar.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { useFormat, useWords } from '../i18n/use-words.tsx';
import { Section } from '../shell/section.tsx';
import { Tabs } from '../show/tabs.tsx';
import { StatusMark } from '../status/status-mark.tsx';
import { type Column, DataTable } from '../table/data-table.tsx';
import { MarkGrid } from '../table/mark-grid.tsx';
import { Pagination } from '../table/pagination.tsx';
import { certificates, people, type Run, runs } from './sample-data.ts';
import { wording } from './wording.ts';

export function TableExamples() {
  const t = useWords(wording);
  const format = useFormat();
  const columns: readonly Column<Run>[] = [
    {
      key: 'course',
      header: t('t-course'),
      title: true,
      sortBy: 'course',
      cell: (run) => <Link to={`/ui/runs/${run.id}`}>{run.course}</Link>,
    },
    { key: 'when', header: t('t-when'), sortBy: 'when', cell: (run) => format.range(run.first) },
    { key: 'trainer', header: t('t-trainer'), cell: (run) => run.trainer },
    { key: 'seats', header: t('t-seats'), numeric: true, cell: (run) => `${run.taken} / ${run.seats}` },
    {
      key: 'price',
      header: t('t-price'),
      numeric: true,
      sortBy: 'price',
      cell: (run) => format.money(run.price),
    },
    { key: 'status', header: t('t-status'), cell: (run) => <RunStatus run={run} /> },
  ];
  return (
    <Section title={t('tables')}>
      <Tabs
        label={t('tables')}
        tabs={[
          { to: '/ui', label: t('tab-coming'), count: 42 },
          { to: '/ui/concepts', label: t('tab-concepts'), count: 7 },
          { to: '/ui/past', label: t('tab-past') },
        ]}
      />
      <FilterBar names={['q', 'site', 'status']}>
        <TextField name="q" type="search" label={t('t-search')} width="medium" />
        <SelectField
          name="site"
          label={t('t-site')}
          width="short"
          emptyLabel={t('t-all')}
          options={[{ value: 'w', label: 'De Werf' }]}
        />
        <SelectField
          name="status"
          label={t('t-status')}
          width="short"
          emptyLabel={t('t-all')}
          options={[{ value: 'open', label: t('s-open') }]}
        />
      </FilterBar>
      <DataTable
        caption={t('t-caption')}
        columns={columns}
        rows={runs}
        rowKey={(run) => run.id}
        rowTone={(run) =>
          run.status === 'below' ? 'signal' : run.status === 'cancelled' ? 'muted' : undefined
        }
        totals={{
          course: t('t-total'),
          seats: `${runs.reduce((sum, run) => sum + run.taken, 0)} / ${runs.reduce((sum, run) => sum + run.seats, 0)}`,
        }}
        downloadTo="/ui?as=csv"
      />
      <Pagination page={2} pages={6} />
    </Section>
  );
}

function RunStatus({ run }: { readonly run: Run }) {
  const t = useWords(wording);
  switch (run.status) {
    case 'confirmed':
      return <StatusMark tone="good">{t('s-confirmed')}</StatusMark>;
    case 'below':
      return <StatusMark tone="signal">{t('s-below')}</StatusMark>;
    case 'option':
      return (
        <StatusMark tone="notice" shape="half">
          {t('s-option')}
        </StatusMark>
      );
    case 'cancelled':
      return (
        <StatusMark tone="muted" shape="cross">
          {t('s-cancelled')}
        </StatusMark>
      );
    default:
      return (
        <StatusMark tone="accent" shape="ring">
          {t('s-open')}
        </StatusMark>
      );
  }
}

export function GridExamples() {
  const t = useWords(wording);
  const format = useFormat();
  return (
    <>
      <Section title={t('grid')}>
        <MarkGrid
          caption={t('grid')}
          rowHeader={t('grid-person')}
          columns={certificates.map((title) => ({ key: title, title }))}
          rows={people.map((person) => ({ key: person.name, title: person.name, data: person }))}
          cell={(person, key) => {
            const [mark, until] = person.marks[certificates.indexOf(key)] ?? ['none'];
            return { mark, text: until ? format.day(until, 'plain') : undefined };
          }}
        />
      </Section>
      <Section title={t('attendance')}>
        <DataTable
          caption={t('attendance')}
          rows={people.slice(0, 3)}
          rowKey={(person) => person.name}
          columns={[
            { key: 'name', header: t('p-name'), title: true, cell: (person) => person.name },
            { key: 'company', header: t('p-company'), phone: 'bare', cell: (person) => person.company },
            {
              key: 'attendance',
              header: t('attendance'),
              phone: 'bare',
              width: '26rem',
              cell: (person) => (
                <ChoiceField
                  name={`attendance-${person.name}`}
                  legend={person.name}
                  silentLegend
                  layout="buttons"
                  defaultValue={
                    person === people[1] ? 'present' : person === people[2] ? 'absent' : undefined
                  }
                  choices={[
                    { value: 'present', label: t('present'), tone: 'good' },
                    { value: 'late', label: t('late'), tone: 'notice', shape: 'clock' },
                    { value: 'absent', label: t('absent'), tone: 'danger', shape: 'cross' },
                  ]}
                />
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
