import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { capacityParts } from '../capacity.ts';
import { hoursWording } from '../hours-wording.ts';
import type { Redivision } from '../redivision-queries.server.ts';

interface RedivisionSectionProps {
  readonly redivision: Redivision;
  readonly keptPercent: number;
  readonly divides: boolean;
  readonly reply: SubmissionResult | null;
}

/** What changed since the hours were divided, what each party would get more or fewer, and the button that divides it. */
export function RedivisionSection({ redivision, keptPercent, divides, reply }: RedivisionSectionProps) {
  const t = useWords(hoursWording);
  const format = useFormat();
  const [form, fields] = useForm<Record<'reason', string>>({ id: 'redivide', lastResult: reply });
  const { before, now, given, parties } = redivision;
  const sign = (minutes: number) =>
    minutes === 0 ? '0' : `${minutes > 0 ? '+' : '−'}${format.duration(Math.abs(minutes))}`;
  const percent = format.percent(keptPercent / 100);
  const rows = capacityParts
    .filter((part) => before[part] !== now[part])
    .map((part) => ({
      part,
      label: part === 'kept' ? t('part-kept', { percent }) : t(`part-${part}`),
      before: before[part],
      now: now[part],
    }));
  const kept = parties.reduce((sum, party) => sum + party.kept, 0);
  const figures = {
    given: format.duration(given),
    now: format.duration(now.minutes),
    difference: format.duration(Math.abs(now.minutes - given)),
  };
  const kind = now.minutes < given ? 'sank' : now.minutes > given ? 'grew' : 'members';
  return (
    <Section title={t('anew-title')}>
      <Stack gap={5}>
        <Notice tone={kind === 'sank' ? 'signal' : 'notice'}>{t(`anew-${kind}`, figures)}</Notice>
        {rows.length > 0 && (
          <DataTable
            caption={t('anew-parts')}
            rows={rows}
            rowKey={({ part }) => part}
            columns={[
              { key: 'part', header: t('part'), title: true, cell: ({ label }) => label },
              {
                key: 'before',
                header: t('anew-before'),
                numeric: true,
                cell: (row) => format.duration(row.before),
                sheet: (row) => row.before / 60,
              },
              {
                key: 'now',
                header: t('anew-now'),
                numeric: true,
                cell: (row) => format.duration(row.now),
                sheet: (row) => row.now / 60,
              },
            ]}
          />
        )}
        <DataTable
          caption={t('anew-parties')}
          rows={parties}
          rowKey={({ organisationId }) => organisationId}
          rowTone={({ change }) => (change === 0 ? 'muted' : undefined)}
          columns={[
            { key: 'party', header: t('party'), title: true, cell: ({ name }) => name },
            {
              key: 'given',
              header: t('granted'),
              numeric: true,
              cell: (party) => format.duration(party.given),
              sheet: (party) => party.given / 60,
            },
            {
              key: 'entitled',
              header: t('anew-entitled'),
              numeric: true,
              cell: (party) => format.duration(party.entitled),
              sheet: (party) => party.entitled / 60,
            },
            {
              key: 'change',
              header: t('anew-change'),
              numeric: true,
              cell: ({ change }) => sign(change),
              sheet: ({ change }) => change / 60,
            },
          ]}
        />
        {kept > 0 && <p>{t('anew-kept', { kept: format.duration(kept) })}</p>}
        {divides && (
          <Form method="post" id={form.id}>
            <input type="hidden" name="intent" value="redivide" />
            <input type="hidden" name="minutes" value={now.minutes} />
            <FormLayout>
              {form.errors && (
                <Notice tone="danger" live>
                  {form.errors.join(' ')}
                </Notice>
              )}
              <TextField
                field={fields.reason}
                label={t('reason')}
                description={t('anew-reason-hint')}
                maxLength={300}
              />
              <ButtonRow>
                <SubmitButton>{t('anew-do')}</SubmitButton>
              </ButtonRow>
            </FormLayout>
          </Form>
        )}
      </Stack>
    </Section>
  );
}
