import styles from './wordmark.module.css';

/** The mark: an open book on a workbench. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className={styles.mark}>
      <path className={styles.book} d="M4 6.5 16 11 28 6.5v6L16 17 4 12.5z" />
      <path className={styles.bench} d="M2 19.5h28v3.5h-3.5V29H23v-6H9v6H5.5v-6H2z" />
    </svg>
  );
}

export function Wordmark({ size = 28 }: { readonly size?: number }) {
  return (
    <span className={styles.wordmark}>
      <Mark size={size} />
      <span className={styles.word}>Leerbank</span>
    </span>
  );
}
