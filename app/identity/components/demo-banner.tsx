import { Link } from 'react-router';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { accountWording } from '../account-wording.ts';
import styles from './demo-banner.module.css';

/** A thin line above every page of a demo, with the way to another person. */
export function DemoBanner() {
  const t = useWords(accountWording);
  return (
    <aside aria-label="Demo" className={styles.banner} data-print="no">
      <span>{t('demoBanner')}</span>
      <Link to="/demo">{t('demoSwitch')}</Link>
    </aside>
  );
}
