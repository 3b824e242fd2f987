import type { ReactNode } from 'react';
import styles from './meter.module.css';
import type { Tone } from './tone.ts';

interface MeterPart {
  readonly value: number;
  readonly label: string;
  readonly tone?: Extract<Tone, 'accent' | 'good' | 'notice' | 'signal' | 'danger' | 'muted'>;
}

interface MeterProps {
  /** What is measured: *Plaatsen*. */
  readonly label: ReactNode;
  /** The figures in words: *9 van 12 bezet*. */
  readonly text: ReactNode;
  readonly parts: readonly MeterPart[];
  readonly max: number;
  /** A line across the bar: the minimum, the entitlement. */
  readonly goal?: { readonly value: number; readonly label: string };
}

/** How much of a whole, as a bar with its figures written out. Prints. */
export function Meter({ label, text, parts, max, goal }: MeterProps) {
  const share = (value: number) => `${max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0}%`;
  return (
    <div className={styles.meter}>
      <div className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span className={styles.text}>{text}</span>
      </div>
      <div className={styles.track} aria-hidden="true">
        {parts.map((part) => (
          <div
            key={part.label}
            className={styles.part}
            data-tone={part.tone ?? 'accent'}
            style={{ width: share(part.value) }}
            title={part.label}
          />
        ))}
        {goal && <div className={styles.goal} style={{ left: share(goal.value) }} title={goal.label} />}
      </div>
    </div>
  );
}
