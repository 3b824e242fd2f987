import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { StatusShape } from '../status/status-shape.tsx';
import { shapeOfTone, type Tone } from '../status/tone.ts';
import styles from './figures.module.css';

interface Figure {
  readonly label: string;
  /** Already written by `useFormat`: *€ 12.450*, *62,5*. */
  readonly value: ReactNode;
  /** Small, after the value: *uur*, *van 40*. */
  readonly unit?: ReactNode;
  readonly note?: ReactNode;
  readonly tone?: Extract<Tone, 'signal' | 'danger' | 'good' | 'notice'>;
  readonly to?: string;
}

/** Two to five figures that decide something, large and clear, with hairlines between. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map((figure) => (
        <div key={figure.label} className={styles.figure} data-tone={figure.tone}>
          <dt className={styles.label}>
            {figure.to ? <Link to={figure.to}>{figure.label}</Link> : figure.label}
          </dt>
          <dd className={styles.value} data-long={isLong(figure.value) || undefined}>
            {figure.tone && <StatusShape shape={shapeOfTone[figure.tone]} size={18} />}
            <span>{figure.value}</span>
            {figure.unit && <span className={styles.unit}>{figure.unit}</span>}
          </dd>
          {figure.note && <dd className={styles.note}>{figure.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** More than half a phone holds at full size. */
function isLong(value: ReactNode): boolean {
  return typeof value === 'string' && value.length > 8;
}
