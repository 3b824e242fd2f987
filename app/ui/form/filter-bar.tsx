import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  /** Fields by name; each begins with what the address says (`defaultValue`), and follows it from then on. */
  readonly children: ReactNode;
}

/** Milliseconds after the last key before typed text counts. */
const typingPause = 350;

/** Filters live in the address. With JavaScript a choice shows at once; without it the button does. */
export function FilterBar({ names, keep = ['sort'], children }: FilterBarProps) {
  const t = useWords(wording);
  const [search] = useSearchParams();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef(0);
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    setLive(true);
    return () => window.clearTimeout(timer.current);
  }, []);
  useEffect(() => {
    if (form.current) showFilters(form.current, search);
  }, [search]);
  const isFiltered = names.some((name) => search.get(name));
  const cleared = new URLSearchParams([...search].filter(([name]) => keep.includes(name)));
  const apply = (pause: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (!form.current) return;
      void submit(filledIn(form.current), { replace: true, preventScrollReset: true });
    }, pause);
  };
  return (
    <search className={styles.search} data-print="no">
      <Form
        ref={form}
        method="get"
        className={styles.bar}
        aria-label={t('filters')}
        onChange={(event) => apply(isTypedInto(event.target) ? typingPause : 0)}
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

function isTypedInto(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && ['search', 'text', 'number', 'date'].includes(target.type);
}

/** What was filled in, without the empty fields that a form would send along. */
function filledIn(form: HTMLFormElement): URLSearchParams {
  const found = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') found.append(name, value);
  return found;
}

/** Fields follow the address: *Wis filters*, back and forward. The one being filled in is left alone. */
function showFilters(form: HTMLFormElement, search: URLSearchParams) {
  for (const field of form.elements) {
    if (field === document.activeElement) continue;
    if (field instanceof HTMLSelectElement) {
      const value = search.get(field.name) ?? '';
      // Without an empty option the page chose one itself, and the field shows that.
      if ([...field.options].some((option) => option.value === value)) field.value = value;
    }
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') continue;
    if (field.type === 'checkbox' || field.type === 'radio')
      field.checked = search.getAll(field.name).includes(field.value);
    else field.value = search.get(field.name) ?? '';
  }
}
