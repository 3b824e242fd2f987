import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigation } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { wording } from '../wording.ts';
import styles from './route-progress.module.css';

/**
 * A line along the top while the next page is on its way; it waits a moment, so that quick pages don't flicker. For the
 * ear: that it loads, and then the name of the page, which a browser only says when a document loads.
 */
export function RouteProgress() {
  const t = useWords(wording);
  const isBusy = useNavigation().state !== 'idle';
  const { pathname } = useLocation();
  const [arrived, setArrived] = useState('');
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page to name
  useEffect(() => {
    if (!isFirst.current) setArrived(document.title);
    isFirst.current = false;
  }, [pathname]);
  return (
    <>
      <div className={styles.place} aria-hidden="true">
        {isBusy && <div className={styles.bar} />}
      </div>
      <div className="visually-hidden" role="status">
        {isBusy ? t('loading') : arrived}
      </div>
    </>
  );
}
