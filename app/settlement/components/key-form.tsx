import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldGroup, FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import type { PoolChoice } from '../entry-queries.server.ts';
import { fixedKinds, type PlainKind, plainKinds, restKinds } from '../key.ts';
import type { KeyField } from '../key-input.ts';
import { quarterName } from '../key-text.ts';
import { keyWording } from '../key-wording.ts';
import { settlementWording } from '../settlement-wording.ts';

interface KeyFormProps {
  readonly pools: readonly PoolChoice[];
  /** Codes of quarters that a key can begin with. */
  readonly quarters: readonly string[];
  readonly reply: SubmissionResult | null;
}

/** By what a pool is shared from a quarter on. */
export function KeyForm({ pools, quarters, reply }: KeyFormProps) {
  const words = useWords(settlementWording);
  const t = useWords(keyWording);
  const ui = useWords(uiWording);
  const locale = useLocale();
  const [form, fields] = useForm<Record<KeyField, string>>({ id: 'key', lastResult: reply });
  const kinds = (of: readonly PlainKind[]) =>
    of.map((kind) => ({ value: kind, label: words(`key-${kind}`) }));
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        {form.errors && <Notice tone="danger">{form.errors.join(' ')}</Notice>}
        <SelectField
          field={fields.poolId}
          label={words('pool')}
          options={pools.map(({ poolId, name }) => ({ value: poolId, label: inLocale(name, locale) }))}
        />
        <SelectField
          field={fields.kind}
          label={t('kind')}
          description={t('kind-hint')}
          options={[...kinds(plainKinds), { value: 'hybrid', label: t('kind-hybrid') }]}
        />
        <FieldGroup legend={t('hybrid')}>
          <TextField
            field={fields.fixedPercent}
            label={t('fixed-percent')}
            inputMode="numeric"
            suffix="%"
            maxLength={4}
            width="narrow"
            optional
          />
          <FieldRow>
            <SelectField
              field={fields.fixedKind}
              label={t('fixed-kind')}
              options={kinds(fixedKinds)}
              optional
            />
            <SelectField field={fields.restKind} label={t('rest-kind')} options={kinds(restKinds)} optional />
          </FieldRow>
        </FieldGroup>
        <DateField
          field={fields.referenceDay}
          label={t('reference-day')}
          description={t('reference-hint')}
          optional
        />
        <SelectField
          field={fields.validFrom}
          label={t('valid-from')}
          options={quarters.map((code) => ({ value: code, label: quarterName(code, locale) }))}
        />
        <DateField field={fields.signedOn} label={t('signed-on')} description={t('signed-hint')} />
        <TextField
          field={fields.signedBy}
          label={t('signed-by')}
          description={t('signed-by-hint')}
          maxLength={160}
        />
        <ButtonRow>
          <SubmitButton>{t('record')}</SubmitButton>
          <LinkButton to="/treasury/keys" look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
