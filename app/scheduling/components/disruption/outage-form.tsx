import { Form } from 'react-router';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import type { DisruptionProblem, OutageDraft } from '#app/scheduling/disruption-form.ts';
import type { ResourceChoice } from '#app/scheduling/outage-queries.server.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { FormErrors, FormLayout } from '#app/ui/form/form-layout.tsx';
import { PickerField } from '#app/ui/form/picker-field.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { SpanFields } from './span-fields.tsx';
import { useProblems } from './use-problems.tsx';

interface OutageFormProps {
  readonly draft: OutageDraft;
  readonly problems: readonly DisruptionProblem[];
  readonly refusals: readonly string[];
  readonly resources: readonly ResourceChoice[];
}

/** What is out, what is wrong with it, and until when as far as that is known. */
export function OutageForm({ draft, problems, refusals, resources }: OutageFormProps) {
  const t = useWords(absenceWording);
  const locale = useLocale();
  const { errorsOf } = useProblems(problems);
  const sites = new Set(resources.map(({ siteName }) => siteName));
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="report" />
      <input type="hidden" name="id" value={draft.id} />
      <FormLayout>
        <FormErrors errors={refusals.map((text) => ({ text }))} />
        <PickerField
          name="resource"
          label={t('resource')}
          width="medium"
          options={resources.map(({ id, name, siteName }) => ({
            value: id,
            label: [inLocale(name, locale), sites.size > 1 ? siteName : null].filter(Boolean).join(' · '),
          }))}
          defaultValue={draft.resourceId}
          errors={errorsOf('resource')}
        />
        <TextAreaField
          name="reason"
          label={t('what-is-wrong')}
          description={t('what-is-wrong-hint')}
          rows={2}
          maxLength={500}
          defaultValue={draft.reason}
          errors={errorsOf('reason')}
        />
        <SpanFields
          draft={draft}
          errorsOf={errorsOf}
          labels={{
            firstDay: t('out-since'),
            from: t('time'),
            lastDay: t('works-again'),
            until: t('time'),
          }}
          hint={t('works-again-hint')}
          openEnd
        />
        <ButtonRow>
          <SubmitButton>{t('report-outage')}</SubmitButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
