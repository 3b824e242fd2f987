import type { FieldMetadata } from '@conform-to/react';
import { useId } from 'react';

/** Where a field gets its name, value and errors: a conform field, or just a name (filters, small forms). */
export interface FieldBinding {
  // biome-ignore lint/suspicious/noExplicitAny: a field of any form and type
  readonly field?: FieldMetadata<any, any, any>;
  readonly name?: string;
  readonly defaultValue?: string;
  readonly errors?: readonly string[];
}

export interface FieldSource {
  readonly id: string;
  readonly name: string;
  readonly form: string | undefined;
  readonly key: string | undefined;
  readonly defaultValue: string | undefined;
  readonly errors: readonly string[];
  readonly errorId: string;
  readonly descriptionId: string;
  readonly constraints: {
    readonly required?: boolean;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly min?: string | number;
    readonly max?: string | number;
    readonly step?: string | number;
    readonly pattern?: string;
  };
}

/** The same shape from either binding. */
export function useFieldSource({ field, name, defaultValue, errors }: FieldBinding): FieldSource {
  const ownId = useId();
  if (field) {
    const initial: unknown = field.initialValue;
    const found = (errors ?? (field.errors as readonly string[] | undefined) ?? []).filter(Boolean);
    return {
      id: field.id,
      name: field.name,
      form: field.formId,
      key: field.key,
      defaultValue: typeof initial === 'string' ? initial : defaultValue,
      errors: found,
      errorId: field.errorId,
      descriptionId: field.descriptionId,
      constraints: pickConstraints(field),
    };
  }
  return {
    id: ownId,
    name: name ?? '',
    form: undefined,
    key: undefined,
    defaultValue,
    errors: errors ?? [],
    errorId: `${ownId}-error`,
    descriptionId: `${ownId}-description`,
    constraints: {},
  };
}

/** `aria-invalid` and `aria-describedby` for the control itself. */
export function describedBy(source: FieldSource, hasDescription: boolean) {
  const ids = [
    hasDescription ? source.descriptionId : '',
    source.errors.length > 0 ? source.errorId : '',
  ].filter(Boolean);
  return {
    'aria-invalid': source.errors.length > 0 || undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  };
}

function pickConstraints(field: NonNullable<FieldBinding['field']>): FieldSource['constraints'] {
  const { required, minLength, maxLength, min, max, step, pattern } = field as FieldSource['constraints'];
  const all = { required, minLength, maxLength, min, max, step, pattern };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
