import { type ReactNode, useId } from 'react';
import { StatusShape } from '../status/status-shape.tsx';
import { type Shape, shapeOfTone, type Tone } from '../status/tone.ts';
import styles from './choice-field.module.css';
import fieldStyles from './field.module.css';
import { FieldErrors } from './field-frame.tsx';
import { describedBy, type FieldBinding, useFieldSource } from './field-source.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: ReactNode;
  readonly tone?: Tone;
  readonly shape?: Shape;
}

interface ChoiceFieldProps extends FieldBinding {
  readonly legend: ReactNode;
  /** The legend is for the ear only: in a table whose row says it. */
  readonly silentLegend?: boolean;
  readonly description?: ReactNode;
  readonly choices: readonly Choice[];
  /** `buttons` side by side for one tap each (attendance); `list` under each other with room to explain. */
  readonly layout?: 'buttons' | 'list';
  /** Belongs to the form with this id, wherever it stands. */
  readonly form?: string;
  /** Called on a tap: save at once. Without JavaScript the form's button does. */
  readonly onChoose?: (value: string) => void;
}

/** One of a few: all choices in sight, large enough for a thumb with a glove just off. */
export function ChoiceField({
  legend,
  silentLegend,
  description,
  choices,
  layout = 'list',
  ...props
}: ChoiceFieldProps) {
  const source = useFieldSource(props);
  const id = useId();
  return (
    <fieldset className={styles.field} key={source.key} {...describedBy(source, Boolean(description))}>
      <legend className={silentLegend ? 'visually-hidden' : fieldStyles.label}>{legend}</legend>
      {description && (
        <p id={source.descriptionId} className={fieldStyles.description}>
          {description}
        </p>
      )}
      <div className={styles.choices} data-layout={layout}>
        {choices.map((choice) => {
          const choiceId = `${id}-${choice.value}`;
          return (
            <label key={choice.value} className={styles.choice} data-tone={choice.tone} htmlFor={choiceId}>
              <input
                id={choiceId}
                type="radio"
                name={source.name}
                form={props.form ?? source.form}
                value={choice.value}
                defaultChecked={source.defaultValue === choice.value}
                onChange={props.onChoose ? () => props.onChoose?.(choice.value) : undefined}
                className={layout === 'buttons' ? 'visually-hidden' : styles.radio}
              />
              {layout === 'buttons' && choice.tone && (
                <StatusShape shape={choice.shape ?? shapeOfTone[choice.tone]} size={16} />
              )}
              <span>
                {choice.label}
                {choice.description && <span className={styles.more}>{choice.description}</span>}
              </span>
            </label>
          );
        })}
      </div>
      <FieldErrors source={source} />
    </fieldset>
  );
}
