/** What art. 35a Wet OB asks of an invoice stands on it, in both languages; and on a credit note what art. 35a asks of that. */
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import type { DocumentView } from './document-queries.server.ts';
import { documentLayout } from './render-document-layout.server.ts';
import type { VatCategory } from './vat.ts';

type Line = DocumentView['lines'][number];

const line = (position: number, quantity: number, unitCents: number, category: VatCategory): Line => ({
  position,
  text: `Les ${position}`,
  detail: `Boeking E-${position}`,
  quantity,
  unitCents,
  netCents: quantity * unitCents,
  leftCents: 0,
  category,
  rateBasisPoints: category === 'S' ? 2100 : 0,
});

const exemption = 'Vrijgesteld van btw: beroepsopleiding.';
const total = (category: VatCategory, netCents: number, vatCents = 0, text = exemption) => ({
  ...{ category, rateBasisPoints: category === 'S' ? 2100 : 0, text, vatexCode: null, netCents, vatCents },
});

/** 3 × 250.00 at 21% and 400.00 without VAT: 750.00 + 157.50 + 400.00 = 1,307.50. */
const invoice: DocumentView = {
  ...{
    documentId: 'd',
    kind: 'invoice',
    code: 'F2026-0007',
    subject: 'Cursusgeld oktober 2026',
    locale: 'nl',
  },
  seller: {
    ...{ organisationId: 's', name: 'Praktijkcentrum', legalName: 'Coöperatie Praktijkcentrum U.A.' },
    ...{ street: 'Hallenweg 3', postcode: '9801 AB', city: 'Noorderveld', country: 'NL' },
    ...{ chamberNumber: '00000001', vatNumber: 'NL000099998B57', iban: 'NL91ABNA0417164300', bic: null },
  },
  buyer: {
    ...{ organisationId: 'b', name: 'Hansen', legalName: 'Hansen Metallbau GmbH' },
    ...{ street: 'Hafenstraße 12', postcode: '26789', city: 'Leer', country: 'DE' },
    ...{ chamberNumber: null, vatNumber: 'DE999999999' },
  },
  ...{ issuedOn: calendarDate('2026-11-23'), dueOn: calendarDate('2026-12-23') },
  ...{ firstDay: calendarDate('2026-10-13'), lastDay: calendarDate('2026-10-27') },
  ...{ orderNumber: 'INK-77', reference: 'RF12F20260007', reason: null, statementId: null },
  lines: [line(1, 3, 25_000, 'S'), line(2, 1, 40_000, 'E')],
  vat: [total('S', 75_000, 15_750), total('E', 40_000)],
  ...{ netCents: 115_000, vatCents: 15_750, totalCents: 130_750, openCents: 130_750 },
  ...{ creditedCents: 0, credits: null, creditedBy: [], payments: [], reminders: [] },
};

const creditNote: DocumentView = {
  ...invoice,
  ...{ kind: 'credit-note', code: 'C2026-0002', reason: 'Ander ordernummer', openCents: null },
  lines: invoice.lines.map((one) => ({ ...one, quantity: -one.quantity, netCents: -one.netCents })),
  vat: [total('S', -75_000, -15_750), total('E', -40_000)],
  ...{ netCents: -115_000, vatCents: -15_750, totalCents: -130_750 },
  credits: {
    ...{ documentId: 'd', code: 'F2026-0007', issuedOn: calendarDate('2026-11-23') },
    ...{ totalCents: 130_750, leftCents: 0 },
  },
};

/** All that is printed, a piece a line; blanks that don't break as blanks. */
function textOf(document: DocumentView): string {
  const layout = documentLayout(document);
  const footer = typeof layout.footer === 'function' ? layout.footer(1, 1, {} as never) : layout.footer;
  return [...pieces(layout.content), ...pieces(footer)].join('\n').replaceAll(/[\u00a0\u202f]/g, ' ');
}

function pieces(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(pieces);
  if (node === null || typeof node !== 'object') return [];
  const { text, stack, columns, table } = node as Record<string, unknown>;
  return [text, stack, columns, (table as { body?: unknown } | undefined)?.body].flatMap(pieces);
}

const parties = [
  ...['Coöperatie Praktijkcentrum U.A.', 'Hallenweg 3', '9801 AB  Noorderveld'],
  ...['NL000099998B57', '00000001'],
  ...['Hansen Metallbau GmbH', 'Hafenstraße 12', '26789  Leer', 'DE', 'DE999999999', 'INK-77'],
];

describe.each(['nl', 'en'] as const)('in %s', (locale) => {
  const asked = {
    nl: {
      invoice: ['Factuur', 'maandag 23 november 2026', 'woensdag 23 december 2026', '13–27 ', 'Aantal'],
      amounts: ['€ 250,00', '€ 750,00', '21%', '21% btw over € 750,00', '€ 157,50', 'Vrij van btw: € 400,00'],
      sums: ['€ 1.150,00', '€ 1.307,50'],
      pay: ['Betalingskenmerk'],
      credit: ['Creditnota', 'Terug', 'Reden'],
    },
    en: {
      invoice: [
        'Invoice',
        'Monday 23 November 2026',
        'Wednesday 23 December 2026',
        '13',
        '27 Oct',
        'Quantity',
      ],
      amounts: ['€250.00', '€750.00', '21%', '21% VAT on €750.00', '€157.50', 'Exempt from VAT: €400.00'],
      sums: ['€1,150.00', '€1,307.50'],
      pay: ['Payment reference'],
      credit: ['Credit note', 'In your favour', 'Reason'],
    },
  }[locale];
  const missing = (document: DocumentView, wanted: readonly string[]) => {
    const text = textOf({ ...document, locale });
    return wanted.filter((one) => !text.includes(one));
  };

  test('an invoice says who, when, what, how much and by which VAT, and where to pay', () => {
    const lines = ['F2026-0007', 'Les 1', 'Boeking E-1', '\n3\n', 'Les 2', exemption];
    const account = ['NL91 ABNA 0417 1643 00', 'RF12 F202 6000 7'];
    const { invoice: head, amounts, sums, pay } = asked;
    expect(
      missing(invoice, [...parties, ...head, ...lines, ...amounts, ...sums, ...pay, ...account]),
    ).toEqual([]);
  });

  test('a credit note says the same, and which invoice it takes back and why', () => {
    const lines = ['C2026-0002', 'F2026-0007', 'Les 1', exemption, 'Ander ordernummer'];
    const { amounts, sums, credit } = asked;
    const own = [...parties, ...lines, ...sums.slice(1), ...credit];
    expect(missing(creditNote, own)).toEqual([]);
    expect(missing(creditNote, amounts.slice(2, 3))).toEqual([]);
  });

  test.each([
    ['AE', { nl: ['verlegd', 'Btw verlegd over € 400,00'], en: ['reversed', 'Reverse charge on €400.00'] }],
    ['Z', { nl: ['0%', '0% btw over € 400,00'], en: ['0%', '0% VAT on €400.00'] }],
    // Alone on a document, so the total without VAT is what is exempt.
    ['E', { nl: ['vrij', '€ 400,00'], en: ['exempt', '€400.00'] }],
    ['O', { nl: ['geen', '€ 400,00'], en: ['none', '€400.00'] }],
  ] as const)('what bears no VAT says so: %s', (category, wanted) => {
    const document = {
      ...invoice,
      ...{ lines: [line(1, 1, 40_000, category)], vat: [total(category, 40_000)] },
      ...{ netCents: 40_000, vatCents: 0, totalCents: 40_000, openCents: 40_000 },
    };
    expect(missing(document, [...wanted[locale], exemption])).toEqual([]);
  });
});
