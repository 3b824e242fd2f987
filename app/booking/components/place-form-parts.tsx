/** What the pages on which people are given a place have in common: what came of it, the level and the sessions. */
import type { RunDetail } from '#app/scheduling/run-detail-queries.server.ts';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FieldGroup, FormErrors } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { FoundRow } from '../found-rows-queries.server.ts';
import type { PlaceForm as PlaceFormFields, PlaceProblem } from '../place-form.ts';
import { placeWording } from '../place-wording.ts';
import type { BookingRefusal } from '../refusal-text.ts';
import { BookingRefusals } from './booking-refusals.tsx';

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

export interface PlaceFormProps {
  readonly courses: RunDetail['courses'];
  /** Those still to come. */
  readonly sessions: RunDetail['sessions'];
  readonly zone: string;
  readonly answer: PlaceAnswer | undefined;
}

/** One person was refused, by something that the reader may set aside. */
export function mayBeSetAside(answer: PlaceAnswer | undefined): boolean {
  const [only, ...others] = answer?.failed ?? [];
  return (
    others.length === 0 &&
    (only?.refusals.some(({ level, overrideBy }) => level === 'override' && !overrideBy) ?? false)
  );
}

interface PlaceAnswerNotesProps {
  readonly answer: PlaceAnswer | undefined;
  /** The form to which setting aside belongs; null where nothing may be set aside. */
  readonly overrideForm: string | null;
}

/** What is missing, who got a place, and every reason why others didn't. */
export function PlaceAnswerNotes({ answer, overrideForm }: PlaceAnswerNotesProps) {
  const t = useWords(placeWording);
  const failed = answer?.failed ?? [];
  return (
    <>
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
              {...(overrideForm !== null && { overrideForm })}
            />
          ))}
        </Stack>
      )}
    </>
  );
}

type WhichSessionsProps = Pick<PlaceFormProps, 'courses' | 'sessions' | 'zone'> & {
  readonly sent: Pick<PlaceFormFields, 'courseId' | 'sessionIds' | 'waitIfFull'> | null;
  /** Ticked where nothing was sent. */
  readonly allAtFirst?: boolean;
};

/** The level, the sessions, and what to do where it is full. */
export function WhichSessions({ courses, sessions, zone, sent, allAtFirst = true }: WhichSessionsProps) {
  const t = useWords(placeWording);
  const locale = useLocale();
  const format = formatFor(locale, zone);
  return (
    <>
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
        <input type="hidden" name="sessions" value="shown" />
        <p>{t(allAtFirst ? 'sessions-hint' : 'sessions-hint-trainer')}</p>
        {sessions.map(({ sessionId, interval, seats }) => (
          <CheckboxField
            key={sessionId}
            name="session"
            value={sessionId}
            label={format.range(interval)}
            description={seats.free > 0 ? t('session-free', { count: seats.free }) : t('session-full')}
            defaultChecked={sent?.sessionIds ? sent.sessionIds.includes(sessionId) : allAtFirst}
          />
        ))}
      </FieldGroup>
      <CheckboxField name="wait" label={t('wait-if-full')} defaultChecked={sent?.waitIfFull ?? false} />
    </>
  );
}
