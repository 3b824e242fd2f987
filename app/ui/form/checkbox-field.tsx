import type { ReactNode } from 'react';
import styles from './field.module.css';
import { FieldErrors } from './field-frame.tsx';
import { describedBy, type FieldBinding, useFieldSource } from './field-source.ts';

interface CheckboxFieldProps extends FieldBinding {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** What is sent when it is ticked; `on` as browsers do. */
  readonly value?: string;
  readonly defaultChecked?: boolean;
}

export function CheckboxField({
  label,
  description,
  value = 'on',
  defaultChecked,
  ...props
}: CheckboxFieldProps) {
  const source = useFieldSource(props);
  const isTicked = props.field ? source.defaultValue === value : defaultChecked;
  return (
    <div className={styles.field}>
      <label className={styles.tick}>
        <input
          key={source.key}
          {...describedBy(source, Boolean(description))}
          id={source.id}
          type="checkbox"
          name={source.name}
          form={source.form}
          value={value}
          defaultChecked={isTicked}
        />
        <span>{label}</span>
      </label>
      {description && (
        <p id={source.descriptionId} className={styles.tickDescription}>
          {description}
        </p>
      )}
      <FieldErrors source={source} />
    </div>
  );
}
