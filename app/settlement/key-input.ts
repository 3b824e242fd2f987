/** A new version of a pool's key, as the form brings it. */
import { z } from 'zod';
import { dayField, textField } from '#app/kernel/fields.ts';
import { fixedKinds, keyKinds, restKinds } from './key.ts';

export const keyInput = z.object({
  poolId: z.uuid(),
  kind: z.enum(keyKinds),
  /** Of a hybrid key, the whole percents that go by `fixedKind`; what is left goes by `restKind`. */
  fixedPercent: z.coerce.number().int().min(1).max(99).optional(),
  fixedKind: z.enum(fixedKinds).optional(),
  restKind: z.enum(restKinds).optional(),
  /** Where employees are counted: on this day. */
  referenceDay: dayField.optional(),
  /** Code of the quarter from which on it holds. */
  validFrom: textField(10),
  signedOn: dayField,
  signedBy: textField(160),
});
export type KeyInput = z.infer<typeof keyInput>;
export type KeyField = keyof KeyInput;

export type KeyRefusal =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'pool-unknown' }
  | { readonly code: 'quarter-unknown' }
  | { readonly code: 'hybrid-incomplete' }
  | { readonly code: 'reference-day-missing' }
  | { readonly code: 'signed-in-future' }
  | { readonly code: 'signed-too-late' }
  /** The pool has a version from this quarter on already. */
  | { readonly code: 'key-exists' }
  /** `period`, the last closed one, is shared already; `from` is the first quarter that isn't. */
  | { readonly code: 'key-period-closed'; readonly period: string; readonly from: string };
export type KeyCode = KeyRefusal['code'];

/** Which field of the form a reason is about; null for the form as a whole. */
export const fieldOfKeyReason: Readonly<Record<KeyCode, KeyField | null>> = {
  'not-allowed': null,
  'pool-unknown': 'poolId',
  'quarter-unknown': 'validFrom',
  'hybrid-incomplete': 'fixedPercent',
  'reference-day-missing': 'referenceDay',
  'signed-in-future': 'signedOn',
  'signed-too-late': 'signedOn',
  'key-exists': 'validFrom',
  'key-period-closed': 'validFrom',
};
