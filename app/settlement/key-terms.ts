import { calendarDate } from '#app/kernel/calendar-date.ts';
import type { KeyInput } from './key-input.ts';

/** Does the key count employees, so that a reference day is needed? */
export function countsEmployees({ kind, restKind }: Pick<KeyInput, 'kind' | 'restKind'>): boolean {
  return kind === 'headcount' || (kind === 'hybrid' && restKind === 'headcount');
}

/** What belongs to the kind of key; the rest of the form is nothing. `fixedPart` in hundredths of a percent. */
export function termsOf(input: KeyInput) {
  const isHybrid = input.kind === 'hybrid';
  return {
    fixedPart: isHybrid ? (input.fixedPercent ?? 0) * 100 : null,
    fixedKind: isHybrid ? (input.fixedKind ?? null) : null,
    restKind: isHybrid ? (input.restKind ?? null) : null,
    referenceDay:
      countsEmployees(input) && input.referenceDay !== undefined ? calendarDate(input.referenceDay) : null,
  };
}
