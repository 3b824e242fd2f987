import { LinkButton } from '../actions/button.tsx';
import { SearchBox } from '../form/search-box.tsx';
import { useFormat, useWords } from '../i18n/use-words.tsx';
import { Columns, Stack } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Facts } from '../show/facts.tsx';
import { PrintSheet, WriteLine } from '../show/print-sheet.tsx';
import { EmptyState } from '../status/empty-state.tsx';
import { Meter } from '../status/meter.tsx';
import { ProgressNote } from '../status/progress-note.tsx';
import { DataTable } from '../table/data-table.tsx';
import { people, printedAt, runs } from './sample-data.ts';
import { wording } from './wording.ts';

export function FactExamples() {
  const t = useWords(wording);
  const format = useFormat();
  const run = runs[0];
  if (!run) return null;
  return (
    <Columns
      aside={
        <Section title={t('meter-seats')}>
          <Stack gap={5}>
            <Meter
              label={t('meter-seats')}
              text={t('meter-seats-text')}
              max={10}
              parts={[{ value: 7, label: t('planned') }]}
              goal={{ value: 4, label: t('minimum') }}
            />
            <Meter
              label={t('meter-hours')}
              text={t('meter-hours-text')}
              max={80}
              parts={[
                { value: 46, label: t('used') },
                { value: 12, label: t('planned'), tone: 'muted' },
              ]}
            />
            <ProgressNote done={0.312}>{t('importing')}</ProgressNote>
            <ProgressNote>{t('calculating')}</ProgressNote>
          </Stack>
        </Section>
      }
    >
      <Section title={t('facts')}>
        <Facts
          facts={[
            { label: t('fact-when'), value: format.range(run.first, 'long') },
            { label: t('fact-where'), value: t('fact-where-value') },
            { label: t('t-trainer'), value: run.trainer },
            { label: t('t-price'), value: format.money(run.price) },
            { label: t('fact-bring'), value: t('fact-bring-value') },
          ]}
        />
      </Section>
    </Columns>
  );
}

export function SearchExamples() {
  const t = useWords(wording);
  return <SearchBox label={t('e-agenda-action')} buttonLabel={t('search')} />;
}

export function EmptyExamples() {
  const t = useWords(wording);
  return (
    <Section title={t('empty')}>
      <EmptyState
        drawing="calendar"
        title={t('e-agenda')}
        action={
          <LinkButton to="/ui/courses" look="primary" icon="search">
            {t('e-agenda-action')}
          </LinkButton>
        }
      >
        {t('e-agenda-text')}
      </EmptyState>
      <EmptyState drawing="done" title={t('e-done')}>
        {t('e-done-text')}
      </EmptyState>
      <EmptyState drawing="search" title={t('e-search')}>
        {t('e-search-text')}
      </EmptyState>
      <div style={{ display: 'flex', flexWrap: 'wrap' }}>
        <EmptyState drawing="course" title={t('t-course')} />
        <EmptyState drawing="people" title={t('nav-people')} />
        <EmptyState drawing="certificate" title={t('grid')} />
        <EmptyState drawing="machine" title={t('nav-machines')} />
        <EmptyState drawing="inbox" title={t('notices')} />
      </div>
    </Section>
  );
}

export function PrintExamples() {
  const t = useWords(wording);
  const format = useFormat();
  const run = runs[0];
  if (!run) return null;
  return (
    <Section title={t('print')}>
      <PrintSheet title={t('p-title')} subtitle={format.range(run.first, 'long')} printedAt={printedAt}>
        <DataTable
          caption={t('attendance')}
          rows={people}
          rowKey={(person) => person.name}
          columns={[
            { key: 'name', header: t('p-name'), title: true, cell: (person) => person.name },
            { key: 'company', header: t('p-company'), cell: (person) => person.company },
            {
              key: 'sign',
              header: t('attendance'),
              width: '40%',
              cell: () => <WriteLine label={t('attendance')} />,
            },
          ]}
        />
      </PrintSheet>
    </Section>
  );
}
