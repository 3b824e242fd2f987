import { type ReactNode, useEffect, useState } from 'react';
import { Form, Link, useSearchParams, useSubmit } from 'react-router';
import { Button } from '../actions/button.tsx';
import { useWords } from '../i18n/use-words.tsx';
import { wording } from '../wording.ts';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  /** Search parameters the fields stand for; they are what *Wis filters* clears. */
  readonly names: readonly string[];
  /** Search parameters that stay as they are: `sort`, `view`. */
  readonly keep?: readonly string[];
  readonly children: ReactNode;
}

/** Filters live in the address. With JavaScript a choice shows at once; without it the button does. */
export function FilterBar({ names, keep = ['sort'], children }: FilterBarProps) {
  const t = useWords(wording);
  const [search] = useSearchParams();
  const submit = useSubmit();
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const isFiltered = names.some((name) => search.get(name));
  const cleared = new URLSearchParams([...search].filter(([name]) => keep.includes(name)));
  return (
    <search className={styles.search} data-print="no">
      <Form
        // Fields keep what was typed; another address from elsewhere starts them anew.
        key={isFiltered ? 'filtered' : 'all'}
        method="get"
        className={styles.bar}
        aria-label={t('filters')}
        onChange={(event) => {
          const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search';
          if (!isTyping) void submit(event.currentTarget, { replace: true, preventScrollReset: true });
        }}
      >
        {keep.map((name) => {
          const value = search.get(name);
          return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
        })}
        {children}
        <div className={styles.actions} data-idle={(isLive && !isFiltered) || undefined}>
          <Button type="submit" className={isLive ? styles.quietly : undefined}>
            {t('apply-filters')}
          </Button>
          {isFiltered && (
            <Link to={`?${cleared}`} preventScrollReset className={styles.clear}>
              {t('clear-filters')}
            </Link>
          )}
        </div>
      </Form>
    </search>
  );
}
