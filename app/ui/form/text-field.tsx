import type { HTMLInputAutoCompleteAttribute } from 'react';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { describedBy, type FieldBinding, useFieldSource } from './field-source.ts';

interface TextFieldProps extends FieldWords, FieldBinding {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'password' | 'search';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search';
  readonly placeholder?: string;
  /** Shown in the field before and after what is typed: *€*, *minuten*. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number | string;
  readonly maxLength?: number;
}

export function TextField({ label, description, optional, width, ...props }: TextFieldProps) {
  const source = useFieldSource(props);
  const own = Object.fromEntries(
    (['autoComplete', 'inputMode', 'placeholder', 'min', 'max', 'step', 'maxLength'] as const)
      .filter((name) => props[name] !== undefined)
      .map((name) => [name, props[name]]),
  );
  const input = (
    <input
      key={source.key}
      {...source.constraints}
      {...own}
      {...describedBy(source, Boolean(description))}
      id={source.id}
      name={source.name}
      form={source.form}
      type={props.type ?? 'text'}
      defaultValue={source.defaultValue}
      className={styles.control}
    />
  );
  return (
    <FieldFrame source={source} label={label} description={description} optional={optional} width={width}>
      {props.prefix || props.suffix ? (
        <span className={styles.affixed}>
          {props.prefix && <span className={styles.affix}>{props.prefix}</span>}
          {input}
          {props.suffix && <span className={styles.affix}>{props.suffix}</span>}
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  );
}

interface TextAreaFieldProps extends FieldWords, FieldBinding {
  readonly rows?: number;
  readonly maxLength?: number;
  /** Where no conform field says so. */
  readonly required?: boolean;
}

export function TextAreaField({
  label,
  description,
  optional,
  width,
  rows = 4,
  maxLength,
  ...props
}: TextAreaFieldProps) {
  const source = useFieldSource(props);
  const { minLength, maxLength: most } = source.constraints;
  return (
    <FieldFrame source={source} label={label} description={description} optional={optional} width={width}>
      <textarea
        key={source.key}
        {...describedBy(source, Boolean(description))}
        id={source.id}
        name={source.name}
        form={source.form}
        rows={rows}
        required={props.required ?? source.constraints.required}
        minLength={minLength}
        maxLength={maxLength ?? most}
        defaultValue={source.defaultValue}
        className={styles.control}
      />
    </FieldFrame>
  );
}
