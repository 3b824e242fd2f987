/** VAT on a document: by which decision a line is taxed, and what that comes to over the document's total. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Cents, cents, fractionOf } from '#app/kernel/money.ts';
import { ratio } from '#app/kernel/rational.ts';

/** As EN 16931 calls them: standard rate, zero rate, exempt, reverse charge, outside the scope of VAT. */
export const vatCategories = ['S', 'Z', 'E', 'AE', 'O'] as const;
export type VatCategory = (typeof vatCategories)[number];

/** By what a line is taxed. */
export type VatTerms = {
  /** The recorded decision; null where the standard rate of the law holds. */
  readonly vatTreatmentId: string | null;
  readonly category: VatCategory;
  /** Hundredths of a percent. */
  readonly rateBasisPoints: number;
  readonly text: string;
  readonly vatexCode: string | null;
};

/** A decision as it was recorded, with the days on which it holds. */
export type VatDecision = VatTerms & {
  readonly code: string;
  readonly textEn: string | null;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | null;
  /** Outside VAT: who pays the bills, and the percentage of the costs that it bears itself. */
  readonly paying: { readonly organisationId: string; readonly party: string; readonly share: number } | null;
};

/** Where nobody decided otherwise: the standard rate, which has held since October 2012 (art. 9 Wet OB). */
export const standardRate = { category: 'S', rateBasisPoints: 2100 } as const;

/**
 * The version of a decision that holds on a day; null where none does, and then the line isn't invoiced: what was decided
 * for other days says nothing about this one.
 */
export function decisionOn(versions: readonly VatDecision[], day: CalendarDate): VatDecision | null {
  return (
    versions.find(
      ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil),
    ) ?? null
  );
}

export type VatTotal = {
  readonly category: VatCategory;
  readonly rateBasisPoints: number;
  readonly text: string;
  readonly vatexCode: string | null;
  readonly netCents: Cents;
  readonly vatCents: Cents;
};

/**
 * VAT per category and rate over the sum of its lines, rounded once, halves away from zero; never a sum of VAT per line.
 *
 * Worked: 37.50 + 12.50 at 21% is 50.00 × 21% = 10.50. By line it would be 7.88 + 2.63 = 10.51.
 */
export function vatTotals(
  lines: readonly { readonly netCents: number; readonly vat: VatTerms }[],
): VatTotal[] {
  const groups = Map.groupBy(lines, ({ vat }) => `${vat.category} ${vat.rateBasisPoints}`);
  return [...groups.values()]
    .map((group) => {
      const { category, rateBasisPoints, vatexCode } = (group[0] as (typeof lines)[number]).vat;
      const netCents = cents(group.reduce((sum, line) => sum + line.netCents, 0));
      return {
        category,
        rateBasisPoints,
        text: [...new Set(group.map(({ vat }) => vat.text))].join(' '),
        vatexCode,
        netCents,
        vatCents: fractionOf(netCents, ratio(rateBasisPoints, 10_000)),
      };
    })
    .sort((a, b) => b.rateBasisPoints - a.rateBasisPoints || (a.category < b.category ? -1 : 1));
}
