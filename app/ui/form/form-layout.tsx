import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words.tsx';
import { wording } from '../wording.ts';
import styles from './form-layout.module.css';

/** Fields under each other with the usual space between, buttons last. */
export function FormLayout({ children }: { readonly children: ReactNode }) {
  return <div className={styles.form}>{children}</div>;
}

/** Short fields that belong together, side by side where there is room: day, from, until. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Fields about one thing under their own heading. */
export function FieldGroup({
  legend,
  children,
}: {
  readonly legend: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface FormErrorsProps {
  /** Field id, its label and what is wrong with it; an error of the whole form has no id. */
  readonly errors: readonly { readonly id?: string; readonly label?: string; readonly text: string }[];
}

/** What is wrong in a form that came back, at its top, each line leading to its field. Takes the focus. */
export function FormErrors({ errors }: FormErrorsProps) {
  const t = useWords(wording);
  const ref = useRef<HTMLDivElement>(null);
  const signature = errors.map((error) => `${error.id}${error.text}`).join();
  useEffect(() => {
    if (signature) ref.current?.focus();
  }, [signature]);
  if (errors.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={styles.errors}>
      <p className={styles.title}>{t('form-errors', { count: errors.length })}</p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.id}${error.text}`}>
            {error.id ? (
              <a href={`#${error.id}`} onClick={focusField}>
                {error.label ? `${error.label}: ` : ''}
                {error.text}
              </a>
            ) : (
              error.text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: React.MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
}
