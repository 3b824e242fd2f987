import { Form, Link } from 'react-router';
import { Button, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { formWording } from '#app/ui/form/form-errors.ts';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { bundleWording } from '../../bundle-wording.ts';
import type { OwnDemand, OwnStated } from '../../demand-queries.server.ts';
import type { BookingRefusal } from '../../refusal-text.ts';
import { BookingRefusals } from '../booking-refusals.tsx';

interface OwnDemandViewProps {
  readonly demand: OwnDemand;
  readonly answer: {
    /** Names of fields that can't be read. */
    readonly wrong: readonly string[];
    readonly refused: readonly BookingRefusal[];
    readonly typed: { readonly course: string; readonly quantity: string; readonly neededBy: string };
  } | null;
}

/** What the own people need, what the company said it wants, and saying more. */
export function OwnDemandView({ demand, answer }: OwnDemandViewProps) {
  const t = useWords(bundleWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <Page>
      <PageHeader title={t('own-title')} subtitle={t('own-lead')} />
      <Stack gap={6}>
        {answer && answer.refused.length > 0 && <BookingRefusals refusals={answer.refused} />}
        {demand.stated.length > 0 && <Stated stated={demand.stated} />}
        <Section title={t('own-needs')} actions={<Link to="/company?status=action">{t('see-who')}</Link>}>
          <DataTable
            caption={t('own-needs')}
            rows={demand.needs}
            rowKey={({ code }) => code}
            empty={
              <EmptyState drawing="done" title={t('own-nothing')}>
                <p>{t('own-nothing-text')}</p>
              </EmptyState>
            }
            columns={[
              {
                key: 'course',
                header: t('course'),
                title: true,
                cell: ({ code, title }) => <Link to={`/courses/${code}`}>{inLocale(title, locale)}</Link>,
              },
              {
                key: 'before',
                header: t('first-before'),
                cell: ({ before }) => (before ? format.day(before) : t('none')),
              },
              {
                key: 'expiring',
                header: t('expiring'),
                numeric: true,
                cell: ({ expiring }) => format.number(expiring),
              },
              { key: 'gaps', header: t('gaps'), numeric: true, cell: ({ gaps }) => format.number(gaps) },
            ]}
          />
        </Section>
        <Section title={t('say-more')} lead={t('say-more-lead')}>
          <StateForm {...{ demand, answer }} />
        </Section>
      </Stack>
    </Page>
  );
}

function Stated({ stated }: { readonly stated: readonly OwnStated[] }) {
  const t = useWords(bundleWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <Section title={t('own-stated')}>
      <DataTable
        caption={t('own-stated')}
        rows={stated}
        rowKey={({ statedDemandId }) => statedDemandId}
        columns={[
          { key: 'course', header: t('course'), title: true, cell: ({ title }) => inLocale(title, locale) },
          { key: 'before', header: t('needed-by'), cell: ({ neededBy }) => format.day(neededBy) },
          {
            key: 'places',
            header: t('quantity'),
            numeric: true,
            cell: ({ quantity }) => format.number(quantity),
          },
          {
            key: 'do',
            header: t('withdraw-stated'),
            silentHeader: true,
            phone: 'bare',
            cell: ({ statedDemandId, title }) => (
              <Form method="post">
                <input type="hidden" name="intent" value="withdraw" />
                <input type="hidden" name="stated" value={statedDemandId} />
                <Button
                  type="submit"
                  look="quiet"
                  aria-label={t('withdraw-for', { course: inLocale(title, locale) })}
                >
                  {t('withdraw-stated')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  );
}

function StateForm({ demand, answer }: OwnDemandViewProps) {
  const t = useWords(bundleWording);
  const say = useWords(formWording);
  const locale = useLocale();
  const typed = answer?.typed;
  const wrong = (name: string, text: string) => (answer?.wrong.includes(name) ? [text] : []);
  return (
    <Form method="post">
      <FormLayout>
        <SelectField
          name="course"
          label={t('course')}
          width="medium"
          defaultValue={typed?.course ?? ''}
          errors={wrong('courseId', say('choose-one'))}
          options={demand.courses.map(({ courseId, title }) => ({
            value: courseId,
            label: inLocale(title, locale),
          }))}
        />
        <TextField
          name="quantity"
          label={t('quantity')}
          type="number"
          width="narrow"
          min={1}
          max={50}
          defaultValue={typed?.quantity ?? ''}
          errors={wrong('quantity', say('whole-number'))}
        />
        <DateField
          name="neededBy"
          label={t('needed-by')}
          defaultValue={typed?.neededBy ?? ''}
          min={demand.today}
          errors={wrong('neededBy', say('not-a-date'))}
        />
        <div>
          <SubmitButton name="intent" value="state">
            {t('say')}
          </SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}
