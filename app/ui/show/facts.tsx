import type { ReactNode } from 'react';
import styles from './facts.module.css';

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

interface FactsProps {
  /** Facts whose value is null, undefined or empty are left out. */
  readonly facts: readonly (Fact | null | undefined | false)[];
  /** Under each other (default), or side by side in as many columns as fit. */
  readonly layout?: 'list' | 'columns';
}

/** What is known about one thing: when, where, what to bring. */
export function Facts({ facts, layout = 'list' }: FactsProps) {
  const shown = facts.filter((fact): fact is Fact => Boolean(fact) && hasValue((fact as Fact).value));
  return (
    <dl className={styles.facts} data-layout={layout}>
      {shown.map((fact) => (
        <div key={fact.label} className={styles.fact}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function hasValue(value: ReactNode): boolean {
  return value !== null && value !== undefined && value !== '' && value !== false;
}
