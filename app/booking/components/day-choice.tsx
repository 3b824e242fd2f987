import { Form } from 'react-router';
import { daySheetWording } from '#app/booking/day-sheet-wording.ts';
import { Button, LinkButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import styles from './day-choice.module.css';

interface DayChoiceProps {
  /** Days 'YYYY-MM-DD'. */
  readonly day: string;
  readonly today: string;
  readonly previous: string;
  readonly next: string;
}

/** Which day: the one before, the one after, or any. It stands in the address. */
export function DayChoice({ day, today, previous, next }: DayChoiceProps) {
  const t = useWords(daySheetWording);
  return (
    <div className={styles.choice}>
      <LinkButton to={`?day=${previous}`} icon="chevron-left">
        {t('previous')}
      </LinkButton>
      <LinkButton to={`?day=${next}`} icon="chevron-right">
        {t('next')}
      </LinkButton>
      {day !== today && (
        <LinkButton to="?" look="quiet">
          {t('today')}
        </LinkButton>
      )}
      <Form method="get" className={styles.form}>
        <DateField key={day} name="day" label={t('day')} defaultValue={day} />
        <Button type="submit">{t('show')}</Button>
      </Form>
    </div>
  );
}
