import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import { wording } from '../wording.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { describedBy, type FieldBinding, useFieldSource } from './field-source.ts';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps extends FieldWords, FieldBinding {
  readonly options: readonly (
    | SelectOption
    | { readonly group: string; readonly options: readonly SelectOption[] }
  )[];
  /** The first, empty choice: a text, or false where one option always holds. Left out: *Kies …* */
  readonly emptyLabel?: string | false;
}

/** A choice out of a list, in the browser's own select: works without JavaScript and on every phone. */
export function SelectField({
  label,
  description,
  optional,
  width,
  options,
  emptyLabel,
  ...props
}: SelectFieldProps) {
  const t = useWords(wording);
  const source = useFieldSource(props);
  return (
    <FieldFrame source={source} label={label} description={description} optional={optional} width={width}>
      <span className={styles.select}>
        <select
          key={source.key}
          {...describedBy(source, Boolean(description))}
          id={source.id}
          name={source.name}
          form={source.form}
          required={source.constraints.required}
          defaultValue={source.defaultValue ?? (emptyLabel === false ? undefined : '')}
          className={styles.control}
        >
          {emptyLabel !== false && <option value="">{emptyLabel ?? t('choose-one')}</option>}
          {options.map((option) =>
            'group' in option ? (
              <optgroup key={option.group} label={option.group}>
                {option.options.map((inner) => (
                  <option key={inner.value} value={inner.value} disabled={inner.disabled}>
                    {inner.label}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ),
          )}
        </select>
        <span className={styles.caret}>
          <Icon name="chevron-down" size={16} />
        </span>
      </span>
    </FieldFrame>
  );
}
