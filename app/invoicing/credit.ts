/**
 * What a credit note takes back of an invoice: chosen lines, each as a whole or in part, and the VAT over them. Several
 * together never take back more than a line says. Pure.
 */
import { type Cents, cents, fractionOf } from '#app/kernel/money.ts';
import { combineAll, type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { ratio } from '#app/kernel/rational.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import type { VatCategory } from './vat.ts';

/** A line of an invoice with what is left of it. */
export type CreditableLine = {
  /** From 1, as on the invoice. */
  readonly position: number;
  readonly quantity: number;
  readonly unitCents: number;
  readonly netCents: number;
  /** What earlier credit notes left of it: from zero to `netCents`, whichever sign that has. */
  readonly leftCents: number;
};

/** All that is left of the invoice, or lines of it. */
export const creditExtents = ['whole', 'lines'] as const;
export type CreditExtent = (typeof creditExtents)[number];

/** How much of a line is taken back: so many of it, or an amount without VAT; both above zero, also of a line below it. */
export type CreditPart = {
  readonly position: number;
  readonly quantity: number | null;
  readonly amountCents: number | null;
};

export type CreditLine = {
  readonly position: number;
  /** Of the opposite sign as on the invoice. */
  readonly quantity: number;
  readonly unitCents: number;
};

/**
 * Lines of a credit note; a part of nothing is no line. An amount that is so many times the price keeps the price.
 *
 * Refuses `credit-both` (a quantity and an amount), `credit-above-left`, `credit-nothing`.
 */
export function creditLines(
  lines: readonly CreditableLine[],
  parts: readonly CreditPart[],
): Outcome<CreditLine[], InvoicingRefusal> {
  const found = combineAll(
    parts.flatMap((part) => {
      const line = lines.find(({ position }) => position === part.position);
      if (!line || (!part.quantity && !part.amountCents)) return [];
      return [creditLine(line, part)];
    }),
  );
  if (!found.ok) return found;
  return found.value.length > 0 ? found : refuse({ code: 'credit-nothing' });
}

function creditLine(
  line: CreditableLine,
  { quantity, amountCents }: CreditPart,
): Outcome<CreditLine, InvoicingRefusal> {
  const { position, unitCents } = line;
  if (quantity && amountCents) return refuse({ code: 'credit-both', position });
  const back = quantity ? quantity * Math.abs(unitCents) : (amountCents ?? 0);
  const left = Math.abs(line.leftCents);
  if (back > left) return refuse({ code: 'credit-above-left', position, cents: left });
  const direction = line.quantity < 0 ? 1 : -1;
  const times = back / Math.abs(unitCents);
  if (Number.isInteger(times)) return ok({ position, quantity: direction * times, unitCents });
  return ok({ position, quantity: -1, unitCents: line.netCents < 0 ? -back : back });
}

/** VAT of an invoice in a category and rate, with what earlier credit notes took back of it: below zero, or zero. */
export type CreditedVat = {
  readonly category: VatCategory;
  readonly rateBasisPoints: number;
  readonly netCents: number;
  readonly vatCents: number;
  readonly creditedNetCents: number;
  readonly creditedVatCents: number;
};

/**
 * VAT of a credit note in a category and rate: over its own total, rounded once, and never more than is left. The one that
 * takes back the last of it takes all VAT that is left, so that all credit notes and the invoice come to nothing.
 *
 * Worked: 0.50 at 21% is 0.11 on the invoice. Two credit notes over 0.25 are 0.0525 each: 0.05, and then what is left, 0.06.
 *
 * @param netCents what this one takes back, of the opposite sign as the invoice's. Refuses `credit-above-total` where lines
 * below zero make that more than the invoice asks.
 */
export function creditVat(of: CreditedVat, netCents: number): Outcome<Cents, InvoicingRefusal> {
  const sign = of.netCents < 0 ? -1 : 1;
  const leftNet = sign * (of.netCents + of.creditedNetCents);
  const leftVat = sign * (of.vatCents + of.creditedVatCents);
  const back = -sign * netCents;
  if (back < 0 || back > leftNet) return refuse({ code: 'credit-above-total' });
  if (back === leftNet) return ok(cents(-sign * leftVat));
  const own = fractionOf(cents(back), ratio(of.rateBasisPoints, 10_000));
  return ok(cents(-sign * Math.min(own, leftVat)));
}
