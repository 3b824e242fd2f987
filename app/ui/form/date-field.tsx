import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { describedBy, type FieldBinding, useFieldSource } from './field-source.ts';

interface DateFieldProps extends FieldWords, FieldBinding {
  /** Days `YYYY-MM-DD`, times `HH:MM`; both ends included. */
  readonly min?: string;
  readonly max?: string;
}

/** A calendar day, in the browser's own date picker; its value is `YYYY-MM-DD`. */
export function DateField(props: DateFieldProps) {
  return <NativeField {...props} type="date" />;
}

/** Wall time, `HH:MM`. */
export function TimeField(props: DateFieldProps & { readonly step?: number }) {
  return <NativeField width="narrow" {...props} type="time" />;
}

interface NativeFieldProps extends DateFieldProps {
  readonly type: 'date' | 'time';
  /** Seconds. */
  readonly step?: number;
}

function NativeField({
  label,
  description,
  optional,
  width = 'short',
  type,
  min,
  max,
  step,
  ...props
}: NativeFieldProps) {
  const source = useFieldSource(props);
  return (
    <FieldFrame source={source} label={label} description={description} optional={optional} width={width}>
      <input
        key={source.key}
        {...describedBy(source, Boolean(description))}
        id={source.id}
        name={source.name}
        form={source.form}
        type={type}
        required={source.constraints.required}
        min={min ?? source.constraints.min}
        max={max ?? source.constraints.max}
        step={step}
        defaultValue={source.defaultValue}
        className={styles.control}
      />
    </FieldFrame>
  );
}
