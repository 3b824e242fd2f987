import type { ReactNode } from 'react';
import styles from './status-mark.module.css';
import { StatusShape } from './status-shape.tsx';
import { type Shape, shapeOfTone, type Tone } from './tone.ts';

interface StatusMarkProps {
  readonly tone?: Tone;
  /** Only where two statuses of one tone stand side by side; else the tone's own shape. */
  readonly shape?: Shape;
  readonly children: ReactNode;
  /** On a tint, where it must be found at a glance; plain in tables. */
  readonly tinted?: boolean;
}

/** A status: shape, word and colour together. */
export function StatusMark({ tone = 'neutral', shape, children, tinted = false }: StatusMarkProps) {
  return (
    <span className={styles.mark} data-tone={tone} data-tinted={tinted || undefined}>
      <StatusShape shape={shape ?? shapeOfTone[tone]} />
      <span>{children}</span>
    </span>
  );
}
