import { Form } from 'react-router';
import type { RunDetail } from '#app/scheduling/run-detail-queries.server.ts';
import { Button, ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FieldGroup, FormErrors, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { FoundRow } from '../found-rows-queries.server.ts';
import { longestPaste } from '../pasted-rows.ts';
import type { PlaceForm as PlaceFormFields, PlaceProblem } from '../place-form.ts';
import { placeWording } from '../place-wording.ts';
import type { BookingRefusal } from '../refusal-text.ts';
import { AskedFields } from './asked-fields.tsx';
import { BookingRefusals } from './booking-refusals.tsx';
import { FoundPeople } from './found-people.tsx';

export interface PlaceAnswer {
  readonly form: PlaceFormFields;
  readonly problems: readonly PlaceProblem[];
  readonly rows: readonly FoundRow[];
  /** Who got a place just now; null where nobody did. */
  readonly done: string | null;
  readonly failed: readonly {
    readonly key: string;
    readonly name: string;
    readonly refusals: readonly BookingRefusal[];
  }[];
}

interface PlaceFormProps {
  readonly courses: RunDetail['courses'];
  /** Those still to come. */
  readonly sessions: RunDetail['sessions'];
  readonly zone: string;
  readonly answer: PlaceAnswer | undefined;
}

const formId = 'place';

/** Names, then who is meant by each, for which level and in which sessions; with every reason against it. */
export function PlaceForm({ courses, sessions, zone, answer }: PlaceFormProps) {
  const t = useWords(placeWording);
  const rows = answer?.rows ?? [];
  const failed = answer?.failed ?? [];
  const [only] = failed;
  const isWaivable =
    failed.length === 1 &&
    only?.refusals.some(({ level, overrideBy }) => level === 'override' && !overrideBy);
  return (
    <Stack gap={6}>
      {answer && answer.problems.length > 0 && (
        <FormErrors errors={answer.problems.map((code) => ({ text: t(code) }))} />
      )}
      {answer?.done && <Notice tone="good" title={answer.done} live />}
      {failed.length > 0 && (
        <Stack gap={4}>
          {failed.length > 1 && (
            <Notice tone="danger" title={t('failed', { count: failed.length })} live>
              <p>{t('one-by-one')}</p>
            </Notice>
          )}
          {failed.map(({ key, name, refusals }) => (
            <BookingRefusals
              key={key}
              refusals={refusals}
              focus={failed.length === 1}
              {...(failed.length > 1 && { title: name })}
              {...(isWaivable && { overrideForm: formId })}
            />
          ))}
        </Stack>
      )}
      <Form method="post" id={formId} noValidate key={rows.map(({ text }) => text).join()}>
        <FormLayout>
          <TextAreaField
            name="names"
            label={t('names')}
            description={t('names-hint')}
            defaultValue={answer?.form.names ?? ''}
            rows={rows.length > 0 ? Math.min(rows.length + 1, 6) : 4}
            maxLength={longestPaste}
          />
          <ButtonRow>
            {rows.length > 0 ? (
              <Button type="submit" name="intent" value="find" icon="search">
                {t('find-again')}
              </Button>
            ) : (
              <SubmitButton name="intent" value="find">
                {t('find')}
              </SubmitButton>
            )}
          </ButtonRow>
          {answer && rows.length > 0 && (
            <>
              <Section title={t('found')} lead={t('found-lead')}>
                <FoundPeople rows={rows} chosen={answer.form.intent === 'enrol' ? answer.form.whom : null} />
              </Section>
              <Where courses={courses} sessions={sessions} zone={zone} sent={answer.form} />
              <ButtonRow>
                <SubmitButton name="intent" value="enrol">
                  {isWaivable ? t('enrol-anyway') : t('enrol')}
                </SubmitButton>
              </ButtonRow>
            </>
          )}
        </FormLayout>
      </Form>
    </Stack>
  );
}

type WhereProps = Pick<PlaceFormProps, 'courses' | 'sessions' | 'zone'> & { readonly sent: PlaceFormFields };

/** The level, the sessions, and what to do where it is full. */
function Where({ courses, sessions, zone, sent }: WhereProps) {
  const t = useWords(placeWording);
  const locale = useLocale();
  const format = formatFor(locale, zone);
  return (
    <>
      {courses.length > 1 && (
        <SelectField
          name="course"
          label={t('course')}
          defaultValue={sent.courseId ?? ''}
          width="medium"
          options={courses.map(({ courseId, title }) => ({
            value: courseId,
            label: inLocale(title, locale),
          }))}
        />
      )}
      <FieldGroup legend={t('sessions')}>
        <input type="hidden" name="sessions" value="shown" />
        <p>{t('sessions-hint')}</p>
        {sessions.map(({ sessionId, interval, seats }) => (
          <CheckboxField
            key={sessionId}
            name="session"
            value={sessionId}
            label={format.range(interval)}
            description={seats.free > 0 ? t('session-free', { count: seats.free }) : t('session-full')}
            defaultChecked={sent.sessionIds ? sent.sessionIds.includes(sessionId) : true}
          />
        ))}
      </FieldGroup>
      <CheckboxField name="wait" label={t('wait-if-full')} defaultChecked={sent.waitIfFull} />
      <AskedFields asked={sent.asked} />
    </>
  );
}
