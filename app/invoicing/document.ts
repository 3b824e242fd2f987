/**
 * A document before it has a number: its lines with their VAT, and what they come to. Pure. What lies outside the scope of
 * VAT never shares a document with anything else and carries neither party's VAT number (BR-O-02, BR-O-11 to 14).
 */
import { type Cents, cents } from '#app/kernel/money.ts';
import type { LineIncome } from '#app/settlement/income-pool.ts';
import { type VatTerms, type VatTotal, vatTotals } from './vat.ts';

/** Whoever sends or gets an invoice, as it stands on it. */
export type DocumentParty = {
  readonly organisationId: string;
  readonly name: string;
  readonly legalName: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly chamberNumber: string | null;
  readonly vatNumber: string | null;
};

/** The sender, with where to pay. */
export type Seller = DocumentParty & { readonly iban: string; readonly bic: string | null };

export type DraftLine = {
  readonly text: string;
  readonly detail: string | null;
  /** Whole; below zero on a credit note. */
  readonly quantity: number;
  readonly unitCents: number;
  readonly vat: VatTerms;
  readonly settledPoolId: string | null;
  readonly enrolmentId: string | null;
  /** The session that was used at tariff, by a class or else by whom its run is for; left out of other lines. */
  readonly use?: {
    readonly sessionId: string;
    readonly groupBookingId: string | null;
    readonly rateId: string;
  } | null;
  /** What it brings to a cost pool, or takes from one; null of a share in the costs, which is no income of a pool. */
  readonly income: LineIncome | null;
  /** On a credit note: the invoice's line that it takes back, or some of it. */
  readonly creditsLineId?: string;
};

export type Totals = {
  readonly vat: readonly VatTotal[];
  readonly netCents: Cents;
  readonly vatCents: Cents;
  readonly totalCents: Cents;
};

export function netOf({ quantity, unitCents }: Pick<DraftLine, 'quantity' | 'unitCents'>): number {
  return quantity * unitCents;
}

export function totalsOf(lines: readonly DraftLine[]): Totals {
  return totalsFrom(vatTotals(lines.map((line) => ({ netCents: netOf(line), vat: line.vat }))));
}

/** The sums of a document whose VAT is known: of a credit note it depends on those before. */
export function totalsFrom(vat: readonly VatTotal[]): Totals {
  const netCents = cents(vat.reduce((sum, one) => sum + one.netCents, 0));
  const vatCents = cents(vat.reduce((sum, one) => sum + one.vatCents, 0));
  return { vat, netCents, vatCents, totalCents: cents(netCents + vatCents) };
}

/** Lines in the documents they belong on: what is outside VAT apart from the rest. A part without lines is no document. */
export function separateDocuments(lines: readonly DraftLine[]): DraftLine[][] {
  const isOutside = ({ vat }: DraftLine) => vat.category === 'O';
  return [lines.filter((line) => !isOutside(line)), lines.filter(isOutside)].filter(
    (part) => part.length > 0,
  );
}

/** Both without VAT numbers where the document lies outside the scope of VAT. */
export function partiesFor<Party extends DocumentParty>(party: Party, lines: readonly DraftLine[]): Party {
  return lines.some(({ vat }) => vat.category === 'O') ? { ...party, vatNumber: null } : party;
}

/** What art. 35a asks and isn't filled in: of both an address, of a buyer to whom VAT is shifted its VAT number. */
export type MissingPart = 'street' | 'postcode' | 'city' | 'chamber-number' | 'vat-number';

export function missingOf(party: {
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
}): MissingPart[] {
  return (['street', 'postcode', 'city'] as const).filter((part) => !party[part]?.trim());
}

/** 'F2026-0001': invoices count in series F, credit notes in series C. */
export function documentCode(series: string, year: number, number: number): string {
  return `${series}${year}-${String(number).padStart(4, '0')}`;
}

export const seriesOf = { invoice: 'F', 'credit-note': 'C' } as const;
export type DocumentKind = keyof typeof seriesOf;

/** What is still to be paid; below zero is to be paid back. */
export function openCents(document: {
  readonly totalCents: number;
  readonly creditedCents: number;
  readonly paidCents: number;
}): number {
  return document.totalCents + document.creditedCents - document.paidCents;
}
