import { Link } from 'react-router';
import { centreZone } from '#app/identity/hats.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { AskedBundle } from '../../bundle-queries.server.ts';
import { bundleWording } from '../../bundle-wording.ts';
import type { CourseDemand } from '../../demand-queries.server.ts';

interface BundleOverviewProps {
  readonly demands: readonly CourseDemand[];
  readonly asked: readonly AskedBundle[];
}

/** What is needed in all, and what is being asked. */
export function BundleOverview({ demands, asked }: BundleOverviewProps) {
  const t = useWords(bundleWording);
  return (
    <Page>
      <PageHeader
        title={t('demand')}
        subtitle={t('demand-lead')}
        actions={<Link to="/bundling">{t('results')}</Link>}
      />
      <Stack gap={6}>
        {asked.length > 0 && <Asked bundles={asked} />}
        <Section title={t('needed')}>
          <Needed demands={demands} />
        </Section>
      </Stack>
    </Page>
  );
}

function Needed({ demands }: Pick<BundleOverviewProps, 'demands'>) {
  const t = useWords(bundleWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <DataTable
      caption={t('needed')}
      rows={demands}
      rowKey={({ code }) => code}
      empty={
        <EmptyState drawing="done" title={t('nothing-needed')}>
          <p>{t('nothing-needed-text')}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'course',
          header: t('course'),
          title: true,
          cell: ({ code, title }) => <Link to={`/office/demand/${code}`}>{inLocale(title, locale)}</Link>,
        },
        {
          key: 'state',
          header: t('state'),
          cell: ({ places, minimum }) =>
            places >= minimum ? (
              <StatusMark tone="good">{t('is-ready')}</StatusMark>
            ) : (
              <StatusMark tone="muted">{t('not-ready', { count: minimum - places })}</StatusMark>
            ),
        },
        {
          key: 'before',
          header: t('first-before'),
          cell: ({ firstBefore }) => (firstBefore ? format.day(firstBefore, 'short') : t('none')),
        },
        { key: 'places', header: t('places'), numeric: true, cell: ({ places }) => format.number(places) },
        {
          key: 'expiring',
          header: t('expiring'),
          numeric: true,
          cell: ({ expiring }) => format.number(expiring),
        },
        { key: 'gaps', header: t('gaps'), numeric: true, cell: ({ gaps }) => format.number(gaps) },
        { key: 'stated', header: t('stated'), numeric: true, cell: ({ stated }) => format.number(stated) },
        {
          key: 'minimum',
          header: t('minimum'),
          numeric: true,
          phone: 'hidden',
          cell: ({ minimum }) => format.number(minimum),
        },
      ]}
    />
  );
}

function Asked({ bundles }: { readonly bundles: readonly AskedBundle[] }) {
  const t = useWords(bundleWording);
  const locale = useLocale();
  const at = formatFor(locale, centreZone);
  return (
    <Section title={t('asking')}>
      <DataTable
        caption={t('asking')}
        rows={bundles}
        rowKey={({ runId }) => runId}
        columns={[
          {
            key: 'course',
            header: t('course'),
            title: true,
            cell: ({ code, title }) => <Link to={`/planning/runs/${code}`}>{inLocale(title, locale)}</Link>,
          },
          {
            key: 'state',
            header: t('state'),
            cell: ({ goesAhead }) =>
              goesAhead ? (
                <StatusMark tone="good">{t('sure')}</StatusMark>
              ) : (
                <StatusMark tone="notice" shape="half">
                  {t('not-sure')}
                </StatusMark>
              ),
          },
          {
            key: 'begins',
            header: t('begins'),
            cell: ({ firstStart }) => at.dayOf(firstStart, 'short'),
          },
          {
            key: 'answers',
            header: t('answers'),
            cell: ({ answerBy }) => at.moment(answerBy, 'short'),
          },
          {
            key: 'taken',
            header: t('taken'),
            numeric: true,
            cell: ({ taken, asked }) => t('taken-of', { taken, asked }),
          },
          { key: 'minimum', header: t('minimum'), numeric: true, cell: ({ minimum }) => at.number(minimum) },
        ]}
      />
    </Section>
  );
}
