import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { describedBy, type FieldBinding, useFieldSource } from './field-source.ts';

interface FileFieldProps extends FieldWords, FieldBinding {
  /** `.csv,text/csv` */
  readonly accept?: string;
  readonly multiple?: boolean;
}

/** Files out of the browser's own chooser; the form needs `encType="multipart/form-data"`. */
export function FileField({
  label,
  description,
  optional,
  width,
  accept,
  multiple,
  ...props
}: FileFieldProps) {
  const source = useFieldSource(props);
  return (
    <FieldFrame source={source} label={label} description={description} optional={optional} width={width}>
      <input
        key={source.key}
        {...describedBy(source, Boolean(description))}
        id={source.id}
        name={source.name}
        form={source.form}
        type="file"
        accept={accept}
        multiple={multiple}
        className={styles.file}
      />
    </FieldFrame>
  );
}
