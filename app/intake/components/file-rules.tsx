import type { FileRule } from '#app/intake/file-rules-text.ts';
import styles from './file-rules.module.css';

/** What goes for every file, to read through or to look something up in. */
export function FileRules({ rules }: { readonly rules: readonly FileRule[] }) {
  return (
    <dl className={styles.rules}>
      {rules.map(({ title, text }) => (
        <div key={title} className={styles.rule}>
          <dt className={styles.title}>{title}</dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
