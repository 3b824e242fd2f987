import { createHash } from 'node:crypto';

/**
 * The id of the nth record that one form makes: the form's own id for the first, and one that always follows from it for
 * the others. A form that is sent twice so finds all it saved. Shaped as a uuid of version 8 (RFC 9562: made by rule).
 */
export function derivedId(formId: string, key: number | string): string {
  if (key === 0) return formId;
  const hex = createHash('sha256').update(`${formId} ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
