/** What waits for the treasurer around invoices, as sentences with where to go. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { quarterName } from '#app/settlement/key-text.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { parseMonth } from './fees-month.ts';
import { invoicingWording } from './invoicing-wording.ts';
import { tariffWording } from './tariff-wording.ts';

export type Task = { readonly key: string; readonly text: string; readonly to: string };

type Waiting = {
  readonly overdue: readonly {
    readonly documentId: string;
    readonly code: string;
    readonly payer: string;
    readonly openCents: number | null;
    readonly reminders: number;
  }[];
  readonly quarters: readonly { readonly quarter: string }[];
  readonly fees: readonly { readonly month: string }[];
  readonly use: readonly { readonly month: string; readonly cents: number }[];
  /** Bookings that nobody is known to pay. */
  readonly payerless: readonly { readonly month: string }[];
  readonly today: CalendarDate;
};

/** Reminders that somebody should follow up are named one by one; what is overdue besides is one line. */
export function invoicingTasks(waiting: Waiting, locale: Locale): Task[] {
  const { overdue, quarters, fees, use, payerless, today } = waiting;
  const t = wordsFor(locale, invoicingWording);
  const format = formatFor(locale, 'UTC');
  const stuck = overdue.filter(({ reminders }) => reminders >= 2);
  const others = overdue.filter(({ reminders }) => reminders < 2);
  const amount = format.money(others.reduce((sum, { openCents }) => sum + (openCents ?? 0), 0));
  return [
    ...quarters.map(({ quarter }) => ({
      key: quarter,
      text: t('task-statements', { quarter: quarterName(quarter, locale) }),
      to: '/treasury/invoices',
    })),
    ...fees.flatMap(({ month: code }) => {
      const month = parseMonth(code);
      if (!month || today <= month.invoiceBy) return [];
      return [{ key: code, text: t('task-fees', { month: format.month(code) }), to: '/treasury/invoices' }];
    }),
    ...use.flatMap(({ month: code, cents }) => {
      const month = parseMonth(code);
      if (!month || today <= month.invoiceBy || cents === 0) return [];
      const text = wordsFor(locale, tariffWording)('task-use', { month: format.month(code) });
      return [{ key: `use ${code}`, text, to: `/treasury/use/${code}` }];
    }),
    // As soon as its month is over: otherwise it is missed when the rest of the month is invoiced.
    ...[...Map.groupBy(payerless, ({ month }) => month)].flatMap(([code, bookings]) => {
      const month = parseMonth(code);
      if (!month || today <= month.lastDay) return [];
      const text = t(bookings.length === 1 ? 'task-no-payer-one' : 'task-no-payer', {
        count: bookings.length,
        month: format.month(code),
      });
      return [{ key: `payer-${code}`, text, to: '/treasury/invoices' }];
    }),
    ...stuck.map(({ documentId, code, payer }) => ({
      key: documentId,
      text: t('task-after-second', { code, payer }),
      to: `/treasury/invoices/${documentId}`,
    })),
    ...(others.length === 0
      ? []
      : [
          {
            key: 'overdue',
            text: t(others.length === 1 ? 'task-overdue-one' : 'task-overdue', {
              count: others.length,
              amount,
            }),
            to: '/treasury/invoices?state=overdue',
          },
        ]),
  ];
}
