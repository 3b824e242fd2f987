import { Form } from 'react-router';
import { centreZone } from '#app/identity/hats.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { dateValue } from '../../team-enrol-form.ts';
import type { TeamEnrolment } from '../../team-enrol-queries.server.ts';
import { teamEnrolWording } from '../../team-enrol-wording.ts';
import styles from '../person-choice.module.css';

interface TeamDateChoiceProps {
  readonly enrolment: Pick<TeamEnrolment, 'courses' | 'chosen' | 'people'>;
  readonly certificate: string | null;
}

/** The date for all of them; the page comes back with who can join. */
export function TeamDateChoice({ enrolment, certificate }: TeamDateChoiceProps) {
  const t = useWords(teamEnrolWording);
  const locale = useLocale();
  const format = formatFor(locale, centreZone);
  const { courses, chosen, people } = enrolment;
  if (courses.length === 0) return <p>{t('no-dates')}</p>;
  return (
    <Form method="get" className={styles.choice} preventScrollReset>
      {people.map(({ personId }) => (
        <input key={personId} type="hidden" name="person" value={personId} />
      ))}
      {certificate && <input type="hidden" name="certificate" value={certificate} />}
      <SelectField
        name="date"
        label={t('date-label')}
        width="medium"
        key={chosen ? dateValue(chosen) : ''}
        defaultValue={chosen ? dateValue(chosen) : ''}
        options={courses.map(({ title, dates }) => ({
          group: inLocale(title, locale),
          options: dates.map((one) => {
            const day = format.dayOf(Date.parse(one.startsAt), 'short');
            return {
              value: dateValue(one),
              label: one.free > 0 ? t('date-option', { day, count: one.free }) : t('date-full', { day }),
            };
          }),
        }))}
      />
      <Button type="submit">{t('date-button')}</Button>
    </Form>
  );
}
