import { Form } from 'react-router';
import { LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { BundleProposal } from '../../bundle-proposals-queries.server.ts';
import { bundleWording } from '../../bundle-wording.ts';
import type { CourseDemand } from '../../demand-queries.server.ts';
import type { BookingRefusal } from '../../refusal-text.ts';
import { BookingRefusals } from '../booking-refusals.tsx';

interface BundlePlanProps {
  readonly demand: CourseDemand;
  readonly zone: string;
  readonly proposals: readonly BundleProposal[];
  readonly isReady: boolean;
  readonly formId: string;
  readonly answer: { readonly incomplete: boolean; readonly refused: readonly BookingRefusal[] } | null;
}

/** One course: how many need it before when, and a date for them. */
export function BundlePlan({ demand, zone, proposals, isReady, formId, answer }: BundlePlanProps) {
  const t = useWords(bundleWording);
  const locale = useLocale();
  const format = useFormat();
  const { places, minimum, seats, expiring, gaps, stated, months } = demand;
  return (
    <Page>
      <PageHeader
        title={inLocale(demand.title, locale)}
        subtitle={t('course-lead', { count: places, minimum, seats })}
        breadcrumbs={[{ to: '/office/demand', label: t('demand') }]}
      />
      <Stack gap={6}>
        {answer?.incomplete && (
          <Notice tone="danger" live>
            {t('choose-date')}
          </Notice>
        )}
        {answer && answer.refused.length > 0 && <BookingRefusals refusals={answer.refused} />}
        <Figures
          figures={[
            { label: t('expiring'), value: format.number(expiring) },
            { label: t('gaps'), value: format.number(gaps) },
            { label: t('stated'), value: format.number(stated) },
          ]}
        />
        {isReady ? (
          <Section title={t('proposals')} lead={proposals.length > 0 && t('proposals-lead')}>
            {proposals.length > 0 ? (
              <PlanForm {...{ demand, zone, proposals, formId }} />
            ) : (
              <EmptyState
                drawing="calendar"
                title={t('no-proposals')}
                action={<LinkButton to="/planning">{t('to-planning')}</LinkButton>}
              >
                <p>{t('no-proposals-text')}</p>
              </EmptyState>
            )}
          </Section>
        ) : (
          <Notice tone="notice" title={t('too-few-title')}>
            {t('not-ready', { count: minimum - places })}
          </Notice>
        )}
        {months.length > 0 && (
          <Section title={t('by-month')}>
            <DataTable
              caption={t('by-month')}
              rows={months}
              rowKey={({ month }) => month}
              columns={[
                {
                  key: 'month',
                  header: t('month'),
                  title: true,
                  cell: ({ month }) => format.month(`${month}-01`),
                },
                {
                  key: 'places',
                  header: t('places-before'),
                  numeric: true,
                  cell: (row) => format.number(row.places),
                },
              ]}
            />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function PlanForm({
  demand,
  zone,
  proposals,
  formId,
}: Pick<BundlePlanProps, 'demand' | 'zone' | 'proposals' | 'formId'>) {
  const t = useWords(bundleWording);
  const format = formatFor(useLocale(), zone);
  const [first] = proposals;
  return (
    <Form method="post">
      <input type="hidden" name="id" value={formId} />
      <FormLayout>
        <ChoiceField
          name="plan"
          legend={t('proposals')}
          silentLegend
          defaultValue={String(first?.firstStart ?? '')}
          choices={proposals.map(({ firstStart, sessions, lastDay, inTime }) => ({
            value: String(firstStart),
            label: format.range(sessions[0]?.interval ?? { start: firstStart, end: firstStart }),
            description: [
              t('sessions', { count: sessions.length, last: format.day(lastDay, 'short') }),
              t('in-time', { count: inTime, of: demand.places }),
            ].join(' · '),
          }))}
        />
        <DateField
          name="answerDay"
          label={t('answer-day')}
          description={t('answer-day-hint')}
          defaultValue={first?.answer.usual ?? ''}
          min={first?.answer.earliest ?? ''}
          max={
            proposals
              .map(({ answer }) => answer.latest)
              .toSorted()
              .at(-1) ?? ''
          }
        />
        <div>
          <SubmitButton icon="mail">{t('plan')}</SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}
