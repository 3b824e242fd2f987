import { Form } from 'react-router';
import { Button, ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { DivisionPreview, PoolSettings } from '../entitlement-queries.server.ts';
import { hoursWording } from '../hours-wording.ts';
import { CapacityTable } from './capacity-table.tsx';

interface DivideFormProps {
  readonly preview: DivisionPreview;
  readonly kept: number;
  readonly open: number;
  /** What was chosen for the pool last; null where it is divided for the first time. */
  readonly remembered: PoolSettings | null;
  /** Days of the term. */
  readonly length: number;
  /** Null for who only looks. */
  readonly refusals: readonly string[];
  readonly divides: boolean;
}

/** What there is, what each party would get of it, and the button that divides it so. */
export function DivideForm({ preview, kept, open, remembered, length, refusals, divides }: DivideFormProps) {
  const t = useWords(hoursWording);
  const format = useFormat();
  const { capacity, parties } = preview;
  return (
    <Stack gap={7}>
      {refusals.length > 0 && (
        <Notice tone="danger" live>
          {refusals.join(' ')}
        </Notice>
      )}
      <Section
        title={t('settings')}
        {...(remembered && {
          lead: t('settings-remembered', {
            kept: format.percent(remembered.kept / 100),
            count: remembered.open,
            term: format.dayRange(remembered.term.firstDay, remembered.term.lastDay),
            day: format.moment(remembered.setAt),
          }),
        })}
      >
        <Form method="get">
          <FormLayout>
            <TextField
              name="kept"
              label={t('kept-label')}
              description={t('kept-hint')}
              inputMode="numeric"
              suffix="%"
              maxLength={2}
              defaultValue={String(kept)}
              width="narrow"
            />
            <TextField
              name="open"
              label={t('open-label')}
              description={t('open-hint')}
              inputMode="numeric"
              suffix={t('days-before')}
              maxLength={2}
              defaultValue={String(open)}
              width="short"
            />
            <ButtonRow>
              <Button type="submit">{t('recalculate')}</Button>
            </ButtonRow>
          </FormLayout>
        </Form>
      </Section>
      <Section title={t('capacity')} lead={t('capacity-lead')}>
        <CapacityTable capacity={capacity} keptPercent={kept} />
      </Section>
      <Section title={t('division')} lead={t('division-lead')}>
        <Stack gap={5}>
          <DataTable
            caption={t('division')}
            rows={parties}
            rowKey={({ organisationId }) => organisationId}
            columns={[
              { key: 'party', header: t('party'), title: true, cell: ({ name }) => name },
              {
                key: 'weight',
                header: t('weight'),
                numeric: true,
                cell: ({ weight }) => format.number(weight, 2),
              },
              {
                key: 'days',
                header: t('days'),
                numeric: true,
                cell: ({ memberDays }) => t('days-of', { own: memberDays, all: length }),
                sheet: ({ memberDays }) => memberDays,
              },
              {
                key: 'hours',
                header: t('hours'),
                numeric: true,
                cell: ({ minutes }) => format.duration(minutes),
                sheet: ({ minutes }) => minutes / 60,
              },
            ]}
            totals={{
              party: t('together'),
              hours: format.duration(parties.reduce((sum, { minutes }) => sum + minutes, 0)),
            }}
          />
          {divides && capacity.minutes > 0 && parties.length > 0 && (
            <Form method="post">
              <input type="hidden" name="intent" value="divide" />
              <input type="hidden" name="kept" value={kept} />
              <input type="hidden" name="open" value={open} />
              <input type="hidden" name="minutes" value={capacity.minutes} />
              <FormLayout>
                <p>
                  {t('divide-note')} {t('already-booked')}
                </p>
                <ButtonRow>
                  <SubmitButton look="primary">
                    {t('divide', { hours: format.duration(capacity.minutes) })}
                  </SubmitButton>
                </ButtonRow>
              </FormLayout>
            </Form>
          )}
        </Stack>
      </Section>
    </Stack>
  );
}
