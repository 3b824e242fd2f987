import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.tsx';
import { StatusShape } from '../status/status-shape.tsx';
import { wording } from '../wording.ts';
import styles from './field.module.css';
import type { FieldSource } from './field-source.ts';

/** What every field shows around its control. */
export interface FieldWords {
  readonly label: ReactNode;
  /** How to fill it in, before someone gets it wrong. */
  readonly description?: ReactNode;
  /** Says so behind the label. What isn't optional is asked without a star. */
  readonly optional?: boolean;
  /** How wide the control is: as wide as what goes in. */
  readonly width?: 'narrow' | 'short' | 'medium' | 'full';
}

interface FieldFrameProps extends FieldWords {
  readonly source: FieldSource;
  readonly children: ReactNode;
}

export function FieldFrame({
  source,
  label,
  description,
  optional,
  width = 'full',
  children,
}: FieldFrameProps) {
  const t = useWords(wording);
  return (
    <div className={styles.field} data-width={width}>
      <label htmlFor={source.id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> ({t('optional')})</span>}
      </label>
      {description && (
        <p id={source.descriptionId} className={styles.description}>
          {description}
        </p>
      )}
      {children}
      <FieldErrors source={source} />
    </div>
  );
}

export function FieldErrors({ source }: { readonly source: FieldSource }) {
  if (source.errors.length === 0) return null;
  return (
    <p id={source.errorId} className={styles.error}>
      <StatusShape shape="stop" />
      <span>{source.errors.join(' ')}</span>
    </p>
  );
}
