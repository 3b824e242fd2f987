import { Form } from 'react-router';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import type { AbsenceDraft, DisruptionProblem } from '#app/scheduling/disruption-form.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { FormErrors, FormLayout } from '#app/ui/form/form-layout.tsx';
import { PickerField } from '#app/ui/form/picker-field.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { SpanFields } from './span-fields.tsx';
import { useProblems } from './use-problems.tsx';

interface AbsenceFormProps {
  readonly draft: AbsenceDraft;
  readonly problems: readonly DisruptionProblem[];
  /** Why it was refused as a whole. */
  readonly refusals: readonly string[];
  /** To choose from; null for a trainer, who reports the own absence. */
  readonly trainers: readonly { readonly id: string; readonly name: string }[] | null;
}

/** Who is away, why and until when. */
export function AbsenceForm({ draft, problems, refusals, trainers }: AbsenceFormProps) {
  const t = useWords(absenceWording);
  const { errorsOf } = useProblems(problems);
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="report" />
      <input type="hidden" name="id" value={draft.id} />
      <FormLayout>
        <FormErrors errors={refusals.map((text) => ({ text }))} />
        {trainers ? (
          <PickerField
            name="trainer"
            label={t('trainer')}
            width="medium"
            options={trainers.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={draft.trainerId}
            errors={errorsOf('trainer')}
          />
        ) : (
          <input type="hidden" name="trainer" value={draft.trainerId} />
        )}
        <ChoiceField
          name="kind"
          legend={t('why')}
          description={t('why-hint')}
          layout="buttons"
          defaultValue={draft.kind}
          choices={(['illness', 'leave', 'other'] as const).map((kind) => ({ value: kind, label: t(kind) }))}
        />
        <SpanFields
          draft={draft}
          errorsOf={errorsOf}
          labels={{ firstDay: t('first-day'), from: t('from'), lastDay: t('last-day'), until: t('until') }}
          hint={t('times-hint')}
        />
        <TextAreaField
          name="note"
          label={t('note')}
          optional
          rows={2}
          maxLength={500}
          defaultValue={draft.note}
        />
        <ButtonRow>
          <SubmitButton>{t('report-absence')}</SubmitButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
