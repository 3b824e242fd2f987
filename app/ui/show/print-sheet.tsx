import type { ReactNode } from 'react';
import { useFormat, useWords } from '../i18n/use-words.tsx';
import { Wordmark } from '../shell/wordmark.tsx';
import { wording } from '../wording.ts';
import styles from './print-sheet.module.css';

interface PrintSheetProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Epoch milliseconds; stands on every sheet, since paper doesn't update. */
  readonly printedAt: number;
  readonly children: ReactNode;
}

/** A sheet to print: day sheet, attendance list. On screen it shows as it will print, A4 wide. */
export function PrintSheet({ title, subtitle, printedAt, children }: PrintSheetProps) {
  const t = useWords(wording);
  const format = useFormat();
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        <Wordmark size={22} />
      </header>
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>{t('page-printed', { date: format.moment(printedAt) })}</footer>
    </article>
  );
}

/** An empty line to write on: a signature, a time. */
export function WriteLine({ label }: { readonly label: string }) {
  return (
    <span className={styles.line}>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
