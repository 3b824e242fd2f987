import { type ChangeEvent, useEffect, useRef } from 'react';
import { Form, Link, useSubmit } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import type { Colleague } from '#app/partners/colleagues-queries.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { enrolWording } from '../enrol-wording.ts';
import type { Whom } from '../whom-queries.server.ts';
import styles from './person-search.module.css';

interface PersonSearchProps {
  /** Those who were found. */
  readonly people: readonly Colleague[];
  readonly lookUp: NonNullable<Whom['lookUp']>;
  readonly chosen: string | null;
}

/** Milliseconds after the last key before people are looked for. */
const pause = 250;

/** Whom to enrol out of many: typing a part of a name shows a few people, each a link. Without JavaScript by the button. */
export function PersonSearch({ people, lookUp: { q, more }, chosen }: PersonSearchProps) {
  const t = useWords(enrolWording);
  const submit = useSubmit();
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const lookSoon = ({ currentTarget }: ChangeEvent<HTMLFormElement>) => {
    window.clearTimeout(timer.current);
    const go = () => submit(currentTarget, { method: 'get', replace: true, preventScrollReset: true });
    timer.current = window.setTimeout(go, pause);
  };
  return (
    <search className={styles.search}>
      <Form method="get" className={styles.form} preventScrollReset onChange={lookSoon}>
        <TextField
          name="who"
          label={t('who-label')}
          description={t('who-search-hint')}
          defaultValue={q}
          maxLength={100}
          width="medium"
        />
        <Button type="submit" icon="search">
          {t('who-search')}
        </Button>
      </Form>
      <div aria-live="polite">
        {q.trim() !== '' && people.length === 0 && <p>{t('who-nobody')}</p>}
        {people.length > 0 && (
          <ul className={styles.found}>
            {people.map(({ personId, name, organisationName }) => (
              <li key={`${personId} ${organisationName}`} data-chosen={personId === chosen || undefined}>
                <Link
                  to={`?${new URLSearchParams({ who: q, person: personId })}`}
                  preventScrollReset
                  aria-current={personId === chosen || undefined}
                >
                  {fullName(name)}
                </Link>
                <span className={styles.at}>{organisationName}</span>
              </li>
            ))}
          </ul>
        )}
        {more > 0 && <p className={styles.at}>{t('who-more', { count: more })}</p>}
      </div>
    </search>
  );
}
