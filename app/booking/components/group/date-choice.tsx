import { Form } from 'react-router';
import type { Interval } from '#app/kernel/interval.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { GroupFields } from '../../group-form.ts';
import type { GroupRefusal } from '../../group-reason-text.ts';
import { groupWording } from '../../group-wording.ts';
import { GroupFieldsAlong } from './group-fields-along.tsx';

interface DateChoiceProps {
  readonly formId: string;
  readonly bookingId: string;
  readonly courseId: string;
  readonly fields: GroupFields;
  readonly dates: readonly Interval[];
  readonly zone: string;
  readonly refusals: readonly GroupRefusal[];
  /** The reasons are the answer to an attempt. */
  readonly tried: boolean;
  readonly chosen: number | null;
  readonly dateMissing: boolean;
}

/** The proposed dates, one to choose; with what has to be said about the rules before it is booked. */
export function DateChoice(props: DateChoiceProps) {
  const { formId, bookingId, courseId, fields, dates, zone, refusals, tried, chosen, dateMissing } = props;
  const t = useWords(groupWording);
  const format = formatFor(useLocale(), zone);
  const waivable =
    refusals.length > 0 && refusals.every(({ level, overrideBy }) => level === 'override' && !overrideBy);
  return (
    <>
      <Refusals items={refusals} focus={tried} {...(dates.length > 0 && { overrideForm: formId })} />
      {dates.length === 0 ? (
        refusals.some(({ level }) => level === 'block') ? null : (
          <EmptyState drawing="calendar" title={t('no-dates')}>
            <p>{t('no-dates-text')}</p>
          </EmptyState>
        )
      ) : (
        <Form method="post" id={formId} noValidate>
          <input type="hidden" name="id" value={bookingId} />
          <input type="hidden" name="course" value={courseId} />
          <GroupFieldsAlong fields={fields} />
          <FormLayout>
            <ChoiceField
              legend={t('free-moments')}
              description={t('when-lead')}
              name="start"
              defaultValue={String(chosen ?? dates[0]?.start ?? '')}
              errors={dateMissing ? [t('date-missing')] : []}
              choices={dates.map((interval) => ({
                value: String(interval.start),
                label: format.range(interval),
              }))}
            />
            {waivable && fields.repeat === '' && (
              <CheckboxField name="standing" label={t('standing')} description={t('standing-hint')} />
            )}
            <ButtonRow>
              <SubmitButton look="primary">{t(fields.repeat === '' ? 'book' : 'show-series')}</SubmitButton>
            </ButtonRow>
          </FormLayout>
        </Form>
      )}
    </>
  );
}
