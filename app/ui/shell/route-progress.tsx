import { useNavigation } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { wording } from '../wording.ts';
import styles from './route-progress.module.css';

/** A line along the top while the next page is on its way; it waits a moment, so that quick pages don't flicker. */
export function RouteProgress() {
  const t = useWords(wording);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {isBusy && (
        <>
          <div className={styles.bar} />
          <span className="visually-hidden">{t('loading')}</span>
        </>
      )}
    </div>
  );
}
