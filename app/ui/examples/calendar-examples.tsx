import { useWords } from '../i18n/use-words.tsx';
import { Section } from '../shell/section.tsx';
import { Icon, type IconName } from '../show/icon.tsx';
import styles from './calendar-examples.module.css';
import { wording } from './wording.ts';

const kinds: readonly {
  kind: 'course' | 'school' | 'on-the-job' | 'open-practice' | 'tour' | 'circle' | 'maintenance' | 'busy';
  icon: IconName;
}[] = [
  { kind: 'course', icon: 'course' },
  { kind: 'school', icon: 'school' },
  { kind: 'on-the-job', icon: 'company' },
  { kind: 'open-practice', icon: 'key' },
  { kind: 'tour', icon: 'route' },
  { kind: 'circle', icon: 'circle' },
  { kind: 'maintenance', icon: 'wrench' },
  { kind: 'busy', icon: 'minus' },
];
const states: readonly { state: 'concept' | 'option' | 'conflict' | 'proposal'; icon: IconName }[] = [
  { state: 'concept', icon: 'edit' },
  { state: 'option', icon: 'clock' },
  { state: 'conflict', icon: 'warning' },
  { state: 'proposal', icon: 'plus' },
];

/** A drawing of the planning board: what its blocks, buffers, closed hours and now-line look like. */
export function CalendarExamples() {
  const t = useWords(wording);
  return (
    <Section title={t('calendar')} lead={t('calendar-lead')}>
      <ul className={styles.board}>
        {kinds.map(({ kind, icon }, index) => (
          <li key={kind} className={styles.lane}>
            <span
              className={styles.block}
              data-kind={kind}
              style={{
                left: `${8 + ((index * 13) % 34)}%`,
                width: '34%',
                background:
                  kind === 'maintenance' || kind === 'busy'
                    ? `var(--cal-hatch), var(--cal-${kind}-fill)`
                    : `var(--cal-${kind}-fill)`,
                borderColor: `var(--cal-${kind})`,
                color: `var(--cal-${kind})`,
              }}
            >
              <Icon name={icon} size={16} />
              <span className={styles.name}>{t(`k-${kind}`)}</span>
              <span className={styles.time}>09:00–12:30</span>
            </span>
            {index === 0 && <span className={styles.buffer} style={{ left: '42%', width: '4%' }} />}
          </li>
        ))}
        {states.map(({ state, icon }, index) => (
          <li key={state} className={styles.lane}>
            <span
              className={styles.block}
              data-state={state}
              style={{
                left: `${14 + index * 9}%`,
                width: '34%',
                background: `var(--cal-${state}-fill)`,
                borderColor: `var(--cal-${state})`,
                color: `var(--cal-${state})`,
              }}
            >
              <Icon name={icon} size={16} />
              <span className={styles.name}>{t(`k-${state}`)}</span>
              <span className={styles.time}>13:00–16:30</span>
            </span>
          </li>
        ))}
        <li className={styles.now} aria-hidden="true" />
      </ul>
    </Section>
  );
}
