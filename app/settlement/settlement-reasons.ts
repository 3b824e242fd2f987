import type { SettleRefusal } from './settle.ts';

/** Why a quarter can't be worked out or closed. */
export type SettlementRefusal =
  | SettleRefusal
  | { readonly code: 'not-allowed' }
  | { readonly code: 'period-unknown' }
  | { readonly code: 'period-already-closed' }
  | { readonly code: 'already-running' }
  | { readonly code: 'preview-missing' }
  /** Whoever worked it out can't close it. */
  | { readonly code: 'same-person' }
  | { readonly code: 'period-not-over' }
  /** An earlier quarter with costs is still open. */
  | { readonly code: 'earlier-open'; readonly period: string }
  /** Something that counts changed after the preview. */
  | { readonly code: 'changed-since-preview' };
export type SettlementCode = SettlementRefusal['code'];

export const settlementStatus: Readonly<Record<SettlementCode, 403 | 404 | 409 | 422>> = {
  'nobody-shares': 422,
  'pool-without-key': 422,
  'not-allowed': 403,
  'period-unknown': 404,
  'period-already-closed': 409,
  'already-running': 409,
  'preview-missing': 409,
  'same-person': 409,
  'period-not-over': 409,
  'earlier-open': 409,
  'changed-since-preview': 409,
};
