import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { DateField, TimeField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import type { RuleField } from '../rule-input.ts';
import { ruleWording } from '../rule-wording.ts';
import { ruleLevels, supervisions } from '../schema.ts';

interface RuleFormProps {
  readonly kind: 'machine' | 'hours';
  /** What the rule says now, as the form writes it. */
  readonly values: Readonly<Partial<Record<RuleField, string>>>;
  readonly today: string;
  readonly reply: SubmissionResult | null;
}

/** A new version of a rule: what it asks, where that is written, who answers for it, and when it was decided. */
export function RuleForm({ kind, values, today, reply }: RuleFormProps) {
  const t = useWords(ruleWording);
  const ui = useWords(uiWording);
  const [form, fields] = useForm<Record<RuleField, string>>({
    id: 'rule',
    lastResult: reply,
    defaultValue: values,
  });
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="seen" value={values.seen} />
      <FormLayout>
        {form.errors && <Notice tone="danger">{form.errors.join(' ')}</Notice>}
        {kind === 'machine' ? <MachineFields fields={fields} /> : <HoursFields fields={fields} />}
        <TextField field={fields.source} label={t('source')} description={t('source-hint')} maxLength={300} />
        <TextField field={fields.responsible} label={t('responsible')} width="medium" maxLength={120} />
        <DateField field={fields.decidedOn} label={t('decided-on')} max={today} />
        <ButtonRow>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton to="/office/rules" look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}

type Fields = { readonly fields: ReturnType<typeof useForm<Record<RuleField, string>>>[1] };

function MachineFields({ fields }: Fields) {
  const t = useWords(ruleWording);
  return (
    <>
      <ChoiceField
        field={fields.level}
        legend={t('level')}
        choices={ruleLevels.map((value) => ({ value, label: t(value) }))}
      />
      <FieldRow>
        <TextField
          field={fields.minimumAge}
          label={t('minimum-age')}
          width="narrow"
          inputMode="numeric"
          suffix={t('years')}
          optional
        />
        <TextField
          field={fields.minimumAgeSupervised}
          label={t('minimum-age-supervised')}
          width="narrow"
          inputMode="numeric"
          suffix={t('years')}
          optional
        />
      </FieldRow>
      <SelectField
        field={fields.supervision}
        label={t('supervision')}
        width="medium"
        options={supervisions.map((value) => ({ value, label: t(value) }))}
      />
      <TextField
        field={fields.learnersPerSupervisor}
        label={t('learners')}
        width="narrow"
        inputMode="numeric"
        optional
      />
    </>
  );
}

function HoursFields({ fields }: Fields) {
  const t = useWords(ruleWording);
  return (
    <>
      <FieldRow>
        <TextField
          field={fields.youngestAge}
          label={t('youngest')}
          width="narrow"
          inputMode="numeric"
          suffix={t('years')}
        />
        <TextField
          field={fields.oldestAge}
          label={t('oldest')}
          width="narrow"
          inputMode="numeric"
          suffix={t('years')}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          field={fields.perDay}
          label={t('per-day')}
          width="narrow"
          inputMode="decimal"
          suffix={t('hours-unit')}
        />
        <TextField
          field={fields.perWeek}
          label={t('per-week')}
          width="narrow"
          inputMode="decimal"
          suffix={t('hours-unit')}
        />
      </FieldRow>
      <FieldRow>
        <TimeField field={fields.earliest} label={t('earliest')} />
        <TimeField field={fields.latest} label={t('latest')} />
      </FieldRow>
      <ChoiceField
        field={fields.sundays}
        legend={t('sundays')}
        layout="buttons"
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
      />
    </>
  );
}
