import { useWords } from '#app/ui/i18n/use-words.tsx';
import blockStyles from './block-content.module.css';
import calendarStyles from './machine-timeline.module.css';
import styles from './timeline-legend.module.css';
import { kindWording, stateWording, wording } from './wording.ts';

const kinds = [
  'course',
  'school',
  'on-the-job',
  'open-practice',
  'tour',
  'knowledge-circle',
  'maintenance',
] as const;
const states = ['concept', 'option', 'open', 'confirmed', 'completed', 'busy'] as const;

/** What colours, marks and outlines mean, drawn with the blocks' own styles. */
export function TimelineLegend() {
  const t = useWords(wording);
  const kind = useWords(kindWording);
  const state = useWords(stateWording);
  return (
    <details className={styles.legend}>
      <summary>{t('legend')}</summary>
      <ul className={styles.list}>
        {kinds.map((one) => (
          <li key={one}>
            <span
              className={`${blockStyles.block} ${styles.sample}`}
              data-kind={one}
              data-state="confirmed"
            />
            {kind(one)}
          </li>
        ))}
        {states.map((one) => (
          <li key={one}>
            <span className={`${blockStyles.block} ${styles.sample}`} data-kind="course" data-state={one} />
            {state(one)}
          </li>
        ))}
        <li>
          <span
            className={`${blockStyles.block} ${blockStyles.buffered} ${styles.sample} ${styles.ends}`}
            data-kind="course"
            data-state="confirmed"
          />
          {t('buffer')}
        </li>
        <li>
          <span className={`${calendarStyles.closed} ${styles.sample} ${styles.framed}`} />
          {t('closed-time')}
        </li>
      </ul>
    </details>
  );
}
