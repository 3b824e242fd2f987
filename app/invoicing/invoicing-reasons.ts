import type { IncomeRefusal } from '#app/settlement/income-pool.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { CostSharingFlaw } from './cost-sharing.ts';
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
  | {
      readonly code: 'buyer-incomplete';
      readonly organisationId: string;
      readonly party: string;
      readonly missing: readonly MissingPart[];
    }
  /** Who pays wants an order number on its invoices, and there is none. */
  | { readonly code: 'order-number-missing'; readonly organisationId: string; readonly party: string }
  | { readonly code: 'buyer-unknown' }
  | { readonly code: 'booking-unknown' }
  /** Somebody pays for the booking already. */
  | { readonly code: 'payer-known' }
  | { readonly code: 'payer-unknown' }
  /** No version of the decision holds on the day of supply. */
  | { readonly code: 'vat-not-valid'; readonly decision: string; readonly day: string }
  /** A condition for cost sharing outside VAT doesn't hold. */
  | {
      readonly code: 'cost-sharing-fails';
      readonly decision: string;
      readonly pool: Content;
      readonly flaw: CostSharingFlaw;
    }
  /** Use at tariff never lies outside VAT. */
  | { readonly code: 'use-outside-vat'; readonly decision: string }
  | { readonly code: 'below-zero'; readonly party: string; readonly cents: number }
  | { readonly code: 'already-invoiced' }
  | { readonly code: 'already-credited' }
  /** No line of the invoice is chosen. */
  | { readonly code: 'credit-nothing' }
  | { readonly code: 'credit-whole-or-lines' }
  /** More than is left of the line at this position; `cents` is what is, above zero. */
  | { readonly code: 'credit-above-left'; readonly position: number; readonly cents: number }
  /** A quantity and an amount for the same line. */
  | { readonly code: 'credit-both'; readonly position: number }
  /** Lines below zero stay, so what is taken back is more than the invoice asks. */
  | { readonly code: 'credit-above-total' }
  /** A document of the same series has a later date; `day` is that. */
  | { readonly code: 'date-before-last'; readonly day: string }
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
  'order-number-missing': 409,
  'buyer-unknown': 404,
  'booking-unknown': 404,
  'payer-known': 409,
  'payer-unknown': 422,
  'vat-not-valid': 409,
  'cost-sharing-fails': 409,
  'use-outside-vat': 409,
  'below-zero': 409,
  'income-pool-missing': 409,
  'income-pool-closed': 409,
  'already-invoiced': 409,
  'already-credited': 409,
  'credit-nothing': 422,
  'credit-whole-or-lines': 422,
  'credit-above-left': 422,
  'credit-both': 422,
  'credit-above-total': 422,
  'date-before-last': 409,
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
