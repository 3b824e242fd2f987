import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { scanAccept } from '#app/credentials/scan-kind.ts';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FileField } from '#app/ui/form/file-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import { balanceWording } from '../balance-wording.ts';
import { type EntryField, incomeKinds } from '../entry-input.ts';
import type { PoolChoice } from '../entry-queries.server.ts';
import { quarterName } from '../key-text.ts';
import { settlementWording } from '../settlement-wording.ts';
import type { ProposedCost } from '../supply-cost-queries.server.ts';

interface EntryFormProps {
  readonly pools: readonly PoolChoice[];
  /** Codes of closed quarters. */
  readonly closed: readonly string[];
  readonly today: string;
  /** Code of the run that it is for, where the page before said so. */
  readonly run: string;
  /** What a party supplied, where the page before proposed to book it. */
  readonly proposed: ProposedCost | null;
  readonly reply: SubmissionResult | null;
}

/** A cost or an income on a pool. */
export function EntryForm({ pools, closed, today, run, proposed, reply }: EntryFormProps) {
  const t = useWords(settlementWording);
  const ofBalance = useWords(balanceWording);
  const ui = useWords(uiWording);
  const locale = useLocale();
  const [form, fields] = useForm<Record<EntryField | 'document', string>>({
    id: 'entry',
    lastResult: reply,
    defaultValue: {
      side: 'cost',
      bookedOn: today,
      run,
      ...(proposed && {
        description: ofBalance('cost-for', { quarter: quarterName(proposed.quarter, locale) }),
        supplier: proposed.party,
        reference: proposed.reference,
        firstDay: proposed.day,
        lastDay: proposed.day,
        net: (proposed.cents / 100).toFixed(2).replace('.', ','),
        concerns: proposed.quarter,
      }),
    },
  });
  return (
    <Form method="post" encType="multipart/form-data" id={form.id}>
      <FormLayout>
        <FieldRow>
          <SelectField
            field={fields.side}
            label={t('side')}
            emptyLabel={false}
            options={(['cost', 'income'] as const).map((side) => ({ value: side, label: t(`side-${side}`) }))}
          />
          <SelectField
            field={fields.incomeKind}
            label={t('income-kind')}
            description={t('income-hint')}
            options={incomeKinds.map((kind) => ({ value: kind, label: t(`income-${kind}`) }))}
            optional
          />
        </FieldRow>
        <SelectField
          field={fields.poolId}
          label={t('pool')}
          options={pools.map(({ poolId, name }) => ({ value: poolId, label: inLocale(name, locale) }))}
        />
        <TextField field={fields.description} label={t('description')} maxLength={200} />
        <FieldRow>
          <TextField field={fields.supplier} label={t('supplier')} maxLength={160} width="medium" optional />
          <TextField field={fields.reference} label={t('reference')} maxLength={80} width="short" optional />
        </FieldRow>
        <DateField field={fields.bookedOn} label={t('booked-on')} />
        <FieldRow>
          <DateField field={fields.firstDay} label={t('first-day')} description={t('first-day-hint')} />
          <DateField field={fields.lastDay} label={t('last-day')} />
        </FieldRow>
        <TextField
          field={fields.net}
          label={t('net')}
          description={t('amount-hint')}
          inputMode="decimal"
          prefix="€"
          maxLength={20}
          width="short"
        />
        <FieldRow>
          <TextField
            field={fields.vat}
            label={t('vat')}
            inputMode="decimal"
            prefix="€"
            maxLength={20}
            width="short"
            optional
          />
          <TextField
            field={fields.deductible}
            label={t('deductible')}
            inputMode="decimal"
            prefix="€"
            maxLength={20}
            width="short"
            optional
          />
        </FieldRow>
        <DateField
          field={fields.reversesOn}
          label={t('reverses-on')}
          description={t('reverses-hint')}
          optional
        />
        {closed.length > 0 && (
          <SelectField
            field={fields.concerns}
            label={t('concerns')}
            options={closed.map((code) => ({ value: code, label: quarterName(code, locale) }))}
            optional
          />
        )}
        <TextField
          field={fields.run}
          label={t('run')}
          description={t('run-hint')}
          maxLength={60}
          width="short"
          optional
        />
        <FileField
          field={fields.document}
          label={t('document')}
          description={t('document-hint')}
          accept={scanAccept}
          optional
        />
        <ButtonRow>
          <SubmitButton>{t('book')}</SubmitButton>
          <LinkButton to="/treasury/costs" look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
