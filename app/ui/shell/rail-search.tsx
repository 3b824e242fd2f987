import { useId } from 'react';
import { Form } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import { wording } from '../wording.ts';
import styles from './rail-search.module.css';

/** One search box for everything; Enter goes to the page with what was found. */
export function RailSearch({ action }: { readonly action: string }) {
  const t = useWords(wording);
  const id = useId();
  return (
    <search>
      <Form action={action} method="get" className={styles.search}>
        <label htmlFor={id} className="visually-hidden">
          {t('search')}
        </label>
        <span className={styles.icon}>
          <Icon name="search" size={16} />
        </span>
        <input
          id={id}
          type="search"
          name="q"
          placeholder={t('search-hint')}
          autoComplete="off"
          className={styles.input}
        />
      </Form>
    </search>
  );
}
