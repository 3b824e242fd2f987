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

const row = 26;
const left = 210;
const right = 110;
const width = 800;

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
  const x = (cents: number) => left + ((cents - lowest) / span) * (width - left - right);
  const height = steps.length * row + 8;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways on a phone is reached by keyboard
    <section className={styles.frame} tabIndex={0} aria-label={t('chart')}>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('waterfall')}>
        <line className={styles.axis} x1={x(0)} x2={x(0)} y1={0} y2={height} />
        {steps.map(({ key, label, cents, from, to, isPool }, index) => (
          <g key={`${isPool}-${key}`}>
            <text className={styles.label} x={0} y={index * row + 18}>
              {label}
            </text>
            <rect
              className={isPool ? styles.pool : styles.party}
              x={Math.min(x(from), x(to))}
              y={index * row + 5}
              width={Math.max(1, Math.abs(x(to) - x(from)))}
              height={row - 8}
            />
            <text className={styles.amount} x={width} y={index * row + 18}>
              {format.money(cents)}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}
