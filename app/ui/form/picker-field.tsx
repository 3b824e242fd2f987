import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import { wording } from '../wording.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { describedBy, type FieldBinding, useFieldSource } from './field-source.ts';
import type { SelectOption } from './select-field.tsx';

const RichPicker = lazy(() => import('./rich-picker.tsx'));

interface PickerFieldProps extends FieldWords, FieldBinding {
  readonly options: readonly SelectOption[];
  readonly emptyLabel?: string;
}

/**
 * A choice out of many: type to find it. Begins as the browser's own select, which keeps holding the value; with
 * JavaScript a field with suggestions takes its place on screen.
 */
export function PickerField({
  label,
  description,
  optional,
  width,
  options,
  emptyLabel,
  ...props
}: PickerFieldProps) {
  const t = useWords(wording);
  const source = useFieldSource(props);
  const select = useRef<HTMLSelectElement>(null);
  const [isRich, setRich] = useState(false);
  const [value, setValue] = useState(source.defaultValue ?? '');
  useEffect(() => {
    // What was chosen before this page woke up counts.
    setValue(select.current?.value ?? '');
    setRich(true);
  }, []);
  const native = (isHidden: boolean) => (
    <span className={isHidden ? 'visually-hidden' : styles.select} aria-hidden={isHidden || undefined}>
      <select
        ref={select}
        key={source.key}
        {...(isHidden ? { tabIndex: -1 } : { id: source.id, ...describedBy(source, Boolean(description)) })}
        name={source.name}
        form={source.form}
        required={source.constraints.required && !isHidden}
        defaultValue={value}
        className={styles.control}
      >
        <option value="">{emptyLabel ?? t('choose-one')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      {!isHidden && (
        <span className={styles.caret}>
          <Icon name="chevron-down" size={16} />
        </span>
      )}
    </span>
  );
  const choose = (next: string) => {
    setValue(next);
    if (!select.current) return;
    select.current.value = next;
    // The form hears it as from any other field: filters that apply at once, checks while typing.
    select.current.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return (
    <FieldFrame source={source} label={label} description={description} optional={optional} width={width}>
      {isRich ? (
        <Suspense fallback={native(false)}>
          {native(true)}
          <RichPicker
            id={source.id}
            described={describedBy(source, Boolean(description))}
            options={options}
            value={value}
            placeholder={emptyLabel ?? t('choose-one')}
            nothingFound={t('no-match')}
            onChoose={choose}
          />
        </Suspense>
      ) : (
        native(false)
      )}
    </FieldFrame>
  );
}
