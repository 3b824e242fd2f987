import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { settlementWording } from '../settlement-wording.ts';
import styles from './waterfall.module.css';

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly cents: number;
}

interface WaterfallProps {
  readonly pools: readonly Bar[];
  readonly parties: readonly Bar[];
}

/**
 * From pools down to parties: each pool begins where the one before ends, and the parties take it down again to nothing.
 * The tables beside it say the same in figures.
 */
export function Waterfall({ pools, parties }: WaterfallProps) {
  const t = useWords(settlementWording);
  const format = useFormat();
  const steps: { key: string; label: string; cents: number; from: number; to: number; isPool: boolean }[] =
    [];
  let at = 0;
  for (const [isPool, bars] of [
    [true, pools],
    [false, parties],
  ] as const) {
    for (const { key, label, cents } of bars) {
      const to = at + (isPool ? cents : -cents);
      steps.push({ key, label, cents, from: at, to, isPool });
      at = to;
    }
  }
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const lowest = Math.min(0, ...ends);
  const span = Math.max(1, Math.max(0, ...ends) - lowest);
  const percent = (cents: number) => (cents / span) * 100;
  return (
    <ol className={styles.chart} aria-label={t('waterfall')}>
      {steps.map(({ key, label, cents, from, to, isPool }) => (
        <li key={`${isPool}-${key}`} className={styles.step}>
          <span>{label}</span>
          <span className={styles.amount}>{format.money(cents)}</span>
          <span className={styles.track}>
            <span
              className={isPool ? styles.pool : styles.party}
              style={{
                marginLeft: `${percent(Math.min(from, to) - lowest)}%`,
                width: `${percent(Math.abs(to - from))}%`,
              }}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
