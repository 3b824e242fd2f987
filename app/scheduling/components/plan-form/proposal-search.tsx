import type { PlanChoices } from '#app/scheduling/plan-choices-queries.server.ts';
import type { PlanDraft } from '#app/scheduling/plan-form.ts';
import { planFormWording } from '#app/scheduling/plan-form-wording.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import styles from './plan-form.module.css';

interface ProposalSearchProps {
  readonly draft: PlanDraft;
  readonly choices: PlanChoices;
  readonly open: boolean;
}

/** Ask for other dates: from when, which part of the day, with whom. Part of the plan's form; saves nothing. */
export function ProposalSearch({ draft, choices, open }: ProposalSearchProps) {
  const t = useWords(planFormWording);
  return (
    <details className={styles.more} open={open}>
      <summary>{t('other-dates')}</summary>
      <FormLayout>
        <FieldRow>
          <DateField
            name="proposeFrom"
            label={t('proposal-from')}
            defaultValue={draft.sessions[0]?.day ?? ''}
          />
          <SelectField
            name="proposePart"
            label={t('day-part')}
            width="short"
            emptyLabel={t('any-part')}
            options={(['morning', 'afternoon', 'evening'] as const).map((part) => ({
              value: part,
              label: t(part),
            }))}
          />
          <SelectField
            name="proposeTrainer"
            label={t('trainer')}
            width="short"
            emptyLabel={t('any-trainer')}
            options={choices.trainers
              .filter((one) => one.mayTeach)
              .map((one) => ({ value: one.id, label: one.name }))}
          />
        </FieldRow>
        <div>
          <Button type="submit" name="intent" value="propose" icon="search">
            {t('propose')}
          </Button>
        </div>
      </FormLayout>
    </details>
  );
}
