import type { OrganisationChoice } from '#app/scheduling/plan-choices-queries.server.ts';
import type { PlanDraft } from '#app/scheduling/plan-form.ts';
import { planFormWording } from '#app/scheduling/plan-form-wording.ts';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField, TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import styles from './plan-form.module.css';

interface FieldsProps {
  readonly draft: PlanDraft;
  readonly errorsOf: (field: string) => readonly string[];
}

/** Concept, option or open, and until when an option holds. */
export function StateFields({ draft, errorsOf }: FieldsProps) {
  const t = useWords(planFormWording);
  return (
    <FormLayout>
      <ChoiceField
        name="state"
        legend={t('how')}
        defaultValue={draft.state}
        choices={(['open', 'option', 'concept'] as const).map((state) => ({
          value: state,
          label: t(state),
          description: t(`${state}-hint`),
        }))}
      />
      <div className={styles.optionUntil}>
        <OptionField draft={draft} errorsOf={errorsOf} />
      </div>
    </FormLayout>
  );
}

export function OptionField({ draft, errorsOf }: FieldsProps) {
  const t = useWords(planFormWording);
  return (
    <DateField
      name="optionDay"
      label={t('option-until')}
      description={t('option-until-hint')}
      defaultValue={draft.optionDay}
      errors={errorsOf('optionDay')}
    />
  );
}

export function GroupFields({ draft, errorsOf }: FieldsProps) {
  const t = useWords(planFormWording);
  return (
    <Section title={t('group')}>
      <FieldRow>
        <TextField
          name="seats"
          label={t('seats')}
          type="number"
          min={1}
          max={500}
          width="narrow"
          defaultValue={draft.seats}
          errors={errorsOf('seats')}
        />
        <TextField
          name="minimum"
          label={t('minimum')}
          type="number"
          min={0}
          max={500}
          width="narrow"
          defaultValue={draft.minimum}
          errors={errorsOf('minimum')}
        />
        <TextField
          name="price"
          label={t('price')}
          prefix="€"
          inputMode="decimal"
          width="short"
          defaultValue={draft.price}
          errors={errorsOf('price')}
        />
        <DateField
          name="decideBy"
          label={t('decide-by')}
          defaultValue={draft.decideBy}
          errors={errorsOf('decideBy')}
        />
      </FieldRow>
    </Section>
  );
}

/** What most plans leave as it is. */
export function MoreFields({
  draft,
  organisations,
  open = false,
}: {
  readonly draft: PlanDraft;
  readonly organisations: readonly OrganisationChoice[];
  readonly open?: boolean;
}) {
  const t = useWords(planFormWording);
  const isUsed =
    open ||
    Boolean(draft.titleNl || draft.titleEn || draft.note) ||
    !draft.isPublic ||
    draft.onlyForId !== '';
  return (
    <details className={styles.more} open={isUsed}>
      <summary>{t('more')}</summary>
      <FormLayout>
        <TextField
          name="titleNl"
          label={t('title-nl')}
          description={t('title-hint')}
          optional
          maxLength={160}
          defaultValue={draft.titleNl}
        />
        <TextField
          name="titleEn"
          label={t('title-en')}
          optional
          maxLength={160}
          defaultValue={draft.titleEn}
        />
        <TextAreaField
          name="note"
          label={t('note')}
          optional
          rows={3}
          maxLength={1000}
          defaultValue={draft.note}
        />
        <CheckboxField
          name="isPublic"
          label={t('public')}
          description={t('public-hint')}
          defaultChecked={draft.isPublic}
        />
        <SelectField
          name="onlyForId"
          label={t('only-for')}
          description={t('only-for-hint')}
          emptyLabel={t('only-for-nobody')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={draft.onlyForId}
          width="medium"
        />
      </FormLayout>
    </details>
  );
}
