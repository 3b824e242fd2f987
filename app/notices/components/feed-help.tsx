import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { feedWording } from '../feed-wording.ts';
import styles from './feed-help.module.css';

/** How to put a link into the calendars that people have. */
export function FeedHelp() {
  const t = useWords(feedWording);
  return (
    <Section title={t('how-title')}>
      <ul className={styles.list}>
        <li>{t('how-outlook')}</li>
        <li>{t('how-google')}</li>
        <li>{t('how-apple')}</li>
      </ul>
      <p>{t('how-slow')}</p>
    </Section>
  );
}
