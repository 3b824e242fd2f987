import { useFormat, useWords } from '../i18n/use-words.tsx';
import { Section } from '../shell/section.tsx';
import { Figures } from '../show/figures.tsx';
import styles from './examples.module.css';
import { wording } from './wording.ts';

const grounds = ['paper', 'shade', 'sheet', 'quiet-tint'] as const;
const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'notice', 'signal', 'danger'] as const;
const tones = ['accent', 'good', 'notice', 'signal', 'danger'] as const;
const fills = [
  ['accent-fill', 'on-accent'],
  ['signal-fill', 'on-signal'],
  ['danger-fill', 'on-danger'],
] as const;

export function ColourExamples() {
  const t = useWords(wording);
  return (
    <Section title={t('colours')} lead={t('colours-lead')}>
      <div className={styles.swatches}>
        {grounds.map((ground) => (
          <div key={ground} className={styles.swatch} style={{ background: `var(--${ground})` }}>
            <code>{ground}</code>
            {texts.map((text) => (
              <span key={text} style={{ color: `var(--${text})` }}>
                {text}
              </span>
            ))}
          </div>
        ))}
        <div className={styles.swatch}>
          {tones.map((tone) => (
            <span
              key={tone}
              className={styles.chip}
              style={{ background: `var(--${tone}-tint)`, color: `var(--${tone})` }}
            >
              {tone}
            </span>
          ))}
          {fills.map(([fill, on]) => (
            <span
              key={fill}
              className={styles.chip}
              style={{ background: `var(--${fill})`, color: `var(--${on})` }}
            >
              {fill}
            </span>
          ))}
        </div>
      </div>
    </Section>
  );
}

export function TypeExamples() {
  const t = useWords(wording);
  const format = useFormat();
  return (
    <>
      <Figures
        figures={[
          {
            label: t('figure-waiting'),
            value: '3',
            unit: t('requests'),
            note: t('since-yesterday'),
            tone: 'signal',
            to: '/ui/requests',
          },
          { label: t('figure-hours'), value: format.number(22.5, 1), unit: t('of-hours', { hours: 80 }) },
          { label: t('figure-cost'), value: format.money(1_245_000, 'whole'), note: t('until-period') },
          { label: t('figure-seats'), value: format.percent(0.83), tone: 'good' },
        ]}
      />
      <Section title={t('type')}>
        <div className={styles.types}>
          <p className={styles.display}>{t('type-display')}</p>
          <h2>{t('type-section')}</h2>
          <h3>{t('type-sub')}</h3>
          <p>{t('type-body')}</p>
          <p className={styles.small}>{t('type-small')}</p>
        </div>
      </Section>
    </>
  );
}
