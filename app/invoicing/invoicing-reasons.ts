import type { IncomeRefusal } from '#app/settlement/income-pool.ts';
import type { MissingPart } from './document.ts';

/** Why a document isn't made, or nothing is booked on it. */
export type InvoicingRefusal =
  | IncomeRefusal
  | { readonly code: 'not-allowed' }
  | { readonly code: 'document-unknown' }
  | { readonly code: 'quarter-not-closed' }
  | { readonly code: 'nothing-to-invoice' }
  /** The month isn't over, so more may come. */
  | { readonly code: 'month-not-over' }
  /** Account, VAT number and term of the centre aren't recorded. */
  | { readonly code: 'terms-missing' }
  | { readonly code: 'seller-incomplete'; readonly missing: readonly MissingPart[] }
  | { readonly code: 'buyer-incomplete'; readonly party: string; readonly missing: readonly MissingPart[] }
  /** No version of the decision holds on the day of supply. */
  | { readonly code: 'vat-not-valid'; readonly decision: string; readonly day: string }
  /** Only a share by a fixed key can lie outside VAT. */
  | { readonly code: 'cost-sharing-floats'; readonly decision: string }
  /** Use at tariff never lies outside VAT. */
  | { readonly code: 'use-outside-vat'; readonly decision: string }
  | { readonly code: 'below-zero'; readonly party: string; readonly cents: number }
  | { readonly code: 'already-invoiced' }
  | { readonly code: 'already-credited' }
  | { readonly code: 'not-an-invoice' }
  | { readonly code: 'nothing-open' }
  /** More than is open; `cents` is what is. */
  | { readonly code: 'above-open'; readonly cents: number }
  | { readonly code: 'received-in-future' }
  | { readonly code: 'received-before-issue' }
  | { readonly code: 'payment-unknown' }
  | { readonly code: 'payment-taken-back' }
  | { readonly code: 'not-due' }
  | { readonly code: 'reminded-today' }
  | { readonly code: 'reminders-out-of-order' };
export type InvoicingCode = InvoicingRefusal['code'];

export const invoicingStatus: Readonly<Record<InvoicingCode, 403 | 404 | 409 | 422>> = {
  'not-allowed': 403,
  'document-unknown': 404,
  'quarter-not-closed': 409,
  'nothing-to-invoice': 409,
  'month-not-over': 409,
  'terms-missing': 409,
  'seller-incomplete': 409,
  'buyer-incomplete': 409,
  'vat-not-valid': 409,
  'cost-sharing-floats': 409,
  'use-outside-vat': 409,
  'below-zero': 409,
  'income-pool-missing': 409,
  'income-pool-closed': 409,
  'already-invoiced': 409,
  'already-credited': 409,
  'not-an-invoice': 409,
  'nothing-open': 409,
  'above-open': 422,
  'received-in-future': 422,
  'received-before-issue': 422,
  'payment-unknown': 404,
  'payment-taken-back': 409,
  'not-due': 409,
  'reminded-today': 409,
  'reminders-out-of-order': 422,
};
