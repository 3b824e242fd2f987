/** To which cost pool the income of an invoice counts. Pure. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { Days } from './spread.ts';

/** What invoices bring; subsidies come without one. */
export const invoicedKinds = ['fees', 'use', 'schools', 'customers'] as const;
export type InvoicedKind = (typeof invoicedKinds)[number];

export type IncomeChoice = {
  readonly kind: InvoicedKind;
  readonly poolId: string;
  readonly pool: Content;
  /** It takes entries. */
  readonly isActive: boolean;
  readonly validFrom: CalendarDate;
  /** An instant, as ISO 8601 text. */
  readonly recordedAt: string;
};

/** What a line of an invoice brings, or on a credit note which entry it takes from. */
export type LineIncome =
  | (Days & {
      readonly kind: InvoicedKind;
      readonly runId: string | null;
      /** In the language of the books, such as the course's title. */
      readonly what: string;
    })
  | { readonly countersId: string };

/** Why an invoice can't be issued: nobody chose where its money counts, or that pool takes no entries any more. */
export type IncomeRefusal =
  | { readonly code: 'income-pool-missing'; readonly kind: InvoicedKind; readonly day: string }
  | { readonly code: 'income-pool-closed'; readonly kind: InvoicedKind; readonly pool: Content };

/** The choice that holds for a service on a day: of those that hold the one that begins last, then the one recorded last. */
export function choiceOn<Choice extends Pick<IncomeChoice, 'kind' | 'validFrom' | 'recordedAt'>>(
  choices: readonly Choice[],
  kind: InvoicedKind,
  day: CalendarDate,
): Choice | null {
  const rank = ({ validFrom, recordedAt }: Choice) => `${validFrom} ${recordedAt}`;
  return choices
    .filter((choice) => choice.kind === kind && choice.validFrom <= day)
    .reduce<Choice | null>((best, one) => (best && rank(best) >= rank(one) ? best : one), null);
}

export type PayerKind = 'centre' | 'company' | 'school' | 'customer';

/** What a course fee or a visit is income of, by who pays for it. Companies are the members. */
export function kindOfPayer(payer: PayerKind, of: 'fees' | 'use'): InvoicedKind {
  if (payer === 'school') return 'schools';
  return payer === 'customer' ? 'customers' : of;
}
