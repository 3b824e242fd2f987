import { useId } from 'react';
import { Form, useSearchParams } from 'react-router';
import { Button } from '../actions/button.tsx';
import { Icon } from '../show/icon.tsx';
import styles from './search-box.module.css';

interface SearchBoxProps {
  /** What is searched, also on the button: *Zoek een cursus*. */
  readonly label: string;
  readonly buttonLabel: string;
  readonly hint?: string;
  readonly name?: string;
  /** Where the results are; left out: this page. */
  readonly action?: string;
}

/** One large search field with its button: the top of a catalogue, a search page. */
export function SearchBox({ label, buttonLabel, hint, name = 'q', action }: SearchBoxProps) {
  const id = useId();
  const [search] = useSearchParams();
  const now = search.get(name) ?? '';
  return (
    <search>
      <Form method="get" action={action} className={styles.box}>
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <span className={styles.field}>
          <Icon name="search" />
          <input
            key={now}
            id={id}
            type="search"
            name={name}
            defaultValue={now}
            placeholder={hint ?? label}
            autoComplete="off"
            className={styles.input}
          />
        </span>
        <Button type="submit" look="primary" size="large">
          {buttonLabel}
        </Button>
      </Form>
    </search>
  );
}
