import { Form } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import type { Colleague } from '#app/partners/colleagues-queries.server.ts';
import type { RunDetail } from '#app/scheduling/run-detail-queries.server.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FieldGroup, FormErrors, FormLayout } from '#app/ui/form/form-layout.tsx';
import { PickerField } from '#app/ui/form/picker-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { type PlaceForm as PlaceFormFields, type PlaceProblem, whomKey } from '../place-form.ts';
import { placeWording } from '../place-wording.ts';
import type { BookingRefusal } from '../refusal-text.ts';
import { BookingRefusals } from './booking-refusals.tsx';

export interface PlaceAnswer {
  readonly form: PlaceFormFields;
  readonly problems: readonly PlaceProblem[];
  readonly refusals: readonly BookingRefusal[];
}

interface PlaceFormProps {
  readonly placeId: string;
  readonly people: readonly Colleague[];
  readonly courses: RunDetail['courses'];
  /** Those still to come. */
  readonly sessions: RunDetail['sessions'];
  readonly zone: string;
  /** What an attempt came to just now. */
  readonly answer: PlaceAnswer | undefined;
}

const formId = 'place';

/** Who gets a place, for which level and in which sessions; with every reason against it once it was tried. */
export function PlaceForm({ placeId, people, courses, sessions, zone, answer }: PlaceFormProps) {
  const t = useWords(placeWording);
  const locale = useLocale();
  const format = formatFor(locale, zone);
  const sent = answer?.form;
  const isWaivable = answer?.refusals.some(({ level, overrideBy }) => level === 'override' && !overrideBy);
  return (
    <>
      {answer && answer.problems.length > 0 && (
        <FormErrors errors={answer.problems.map((code) => ({ text: t(code) }))} />
      )}
      {answer && <BookingRefusals refusals={answer.refusals} {...(isWaivable && { overrideForm: formId })} />}
      <Form method="post" id={formId} noValidate>
        <input type="hidden" name="id" value={sent?.id ?? placeId} />
        <FormLayout>
          <PickerField
            name="whom"
            label={t('whom')}
            description={t('whom-hint')}
            defaultValue={sent?.whom ?? ''}
            width="medium"
            options={people.map((one) => ({
              value: whomKey(one),
              label: `${fullName(one.name)}, ${one.organisationName}`,
            }))}
          />
          {courses.length > 1 && (
            <SelectField
              name="course"
              label={t('course')}
              defaultValue={sent?.courseId ?? ''}
              width="medium"
              options={courses.map(({ courseId, title }) => ({
                value: courseId,
                label: inLocale(title, locale),
              }))}
            />
          )}
          <FieldGroup legend={t('sessions')}>
            <p>{t('sessions-hint')}</p>
            {sessions.map(({ sessionId, interval, seats }) => (
              <CheckboxField
                key={sessionId}
                name="session"
                value={sessionId}
                label={format.range(interval)}
                description={seats.free > 0 ? t('session-free', { count: seats.free }) : t('session-full')}
                defaultChecked={sent ? sent.sessionIds.includes(sessionId) : true}
              />
            ))}
          </FieldGroup>
          <ButtonRow>
            <SubmitButton>{isWaivable ? t('enrol-anyway') : t('enrol')}</SubmitButton>
          </ButtonRow>
        </FormLayout>
      </Form>
    </>
  );
}
