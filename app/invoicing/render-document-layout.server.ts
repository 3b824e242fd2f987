/**
 * What stands where on an invoice or credit note: from its snapshot alone, in the language it was issued in. It says what
 * art. 35a Wet OB asks; render-document-layout.test.ts holds it to that.
 */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { centreZone } from '#app/identity/hats.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { creditReach } from './credit-reach.ts';
import { inGroups } from './creditor-reference.ts';
import type { DocumentParty } from './document.ts';
import type { DocumentView } from './document-queries.server.ts';
import { documentWording } from './document-wording.ts';
import { paymentCodeText } from './payment-code.ts';
import type { VatCategory } from './vat.ts';

const ink = '#1b2427';
const quiet = '#596366';
const line = '#dcd7ca';
const petrol = '#0f4c55';
/** Points between the margins of an A4 page. */
const width = 475;

/** The page of a document, as pdfmake describes it. */
export function documentLayout(document: DocumentView): TDocumentDefinitions {
  const { kind, code, seller, buyer, locale, totalCents } = document;
  const { t } = wordsOf(document);
  const title = t(kind);
  return {
    pageSize: 'A4',
    pageMargins: [60, 54, 60, 88],
    language: locale,
    info: {
      title: `${title} ${code}`,
      author: seller.legalName,
      subject: document.subject,
      creator: 'Leerbank',
    },
    defaultStyle: { fontSize: 10, lineHeight: 1.3, color: ink },
    content: [
      { text: seller.name, bold: true, fontSize: 12, color: petrol, margin: [0, 0, 0, 8] },
      rule(petrol, 2),
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: t('to'), color: quiet, fontSize: 9 },
              { text: buyer.legalName, bold: true },
              ...address(buyer).map((text) => ({ text })),
              ...(buyer.vatNumber ? [{ text: t('vat-number', { number: buyer.vatNumber }) }] : []),
            ],
          },
          { width: 235, ...facts(document) },
        ],
        columnGap: 24,
        margin: [0, 34, 0, 0],
      },
      { text: title, fontSize: 24, bold: true, lineHeight: 1.1, margin: [0, 34, 0, 4] },
      { text: document.subject, margin: [0, 0, 0, 20] },
      lineTable(document),
      totals(document),
      ...exemptions(document),
      kind === 'invoice' && totalCents > 0 ? payment(document) : creditNote(document),
    ],
    footer: (page, pages) => ({
      margin: [60, 14, 60, 0],
      stack: [
        rule(line, 0.5),
        {
          margin: [0, 8, 0, 0],
          fontSize: 8.5,
          color: quiet,
          columns: [
            {
              width: '*',
              text: [
                [seller.legalName, ...address(seller)].join(', '),
                [
                  ...(seller.chamberNumber ? [t('chamber', { number: seller.chamberNumber })] : []),
                  ...(seller.vatNumber ? [t('vat-number', { number: seller.vatNumber })] : []),
                ].join('  ·  '),
              ].join('\n'),
            },
            { width: 130, alignment: 'right', text: `${code}  ·  ${t('page', { page, pages })}` },
          ],
        },
      ],
    }),
  };
}

function wordsOf({ locale }: DocumentView) {
  return { t: wordsFor(locale, documentWording), format: formatFor(locale, centreZone) };
}

function address({ street, postcode, city, country }: DocumentParty): string[] {
  return [street, `${postcode}  ${city}`, ...(country === 'NL' ? [] : [country])];
}

function facts(document: DocumentView): Extract<Content, { table: unknown }> {
  const { t, format } = wordsOf(document);
  const { kind, firstDay, lastDay, credits } = document;
  const rows: [string, string][] = [
    [t('number'), document.code],
    [t('date'), format.day(document.issuedOn, 'long')],
    ...(kind === 'invoice' ? [[t('due'), format.day(document.dueOn, 'long')] as [string, string]] : []),
    [t('supply'), firstDay === lastDay ? format.day(lastDay) : format.dayRange(firstDay, lastDay)],
    ...(document.orderNumber ? [[t('order'), document.orderNumber] as [string, string]] : []),
    ...(credits
      ? [[t('credits'), `${credits.code}\n${format.day(credits.issuedOn, 'long')}`] as [string, string]]
      : []),
    ...(document.reason ? [[t('reason'), document.reason] as [string, string]] : []),
  ];
  return {
    table: {
      widths: [92, '*'],
      body: rows.map(([label, value]): TableCell[] => [{ text: label, color: quiet }, value]),
    },
    layout: { ...hairlines, hLineWidth: () => 0, paddingTop: () => 1, paddingBottom: () => 1 },
  };
}

/** How a line is taxed, in a word. */
function rateOf(
  document: DocumentView,
  { category, rateBasisPoints }: { readonly category: VatCategory; readonly rateBasisPoints: number },
): string {
  const { t, format } = wordsOf(document);
  return category === 'S' || category === 'Z'
    ? format.percent(rateBasisPoints / 10_000)
    : t(`rate-${category}`);
}

function lineTable(document: DocumentView): Content {
  const { t, format } = wordsOf(document);
  const head = (text: string, right = true): TableCell => ({
    text,
    color: quiet,
    fontSize: 9,
    alignment: right ? 'right' : 'left',
  });
  const right = (text: string): TableCell => ({ text, alignment: 'right' });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 42, 72, 46, 76],
      body: [
        [
          head(t('description'), false),
          head(t('quantity')),
          head(t('unit')),
          head(t('rate')),
          head(t('amount')),
        ],
        ...document.lines.map((one): TableCell[] => [
          {
            stack: [
              { text: one.text },
              ...(one.detail ? [{ text: one.detail, fontSize: 9, color: quiet }] : []),
            ],
          },
          right(format.number(one.quantity)),
          right(format.money(one.unitCents)),
          right(rateOf(document, one)),
          right(format.money(one.netCents)),
        ]),
      ],
    },
    layout: hairlines,
  };
}

function totals(document: DocumentView): Content {
  const { t, format } = wordsOf(document);
  const { vat, totalCents } = document;
  const row = (label: string, amount: number, bold = false): TableCell[] => [
    { text: label, bold, color: bold ? ink : quiet },
    { text: format.money(amount), bold, alignment: 'right' },
  ];
  const body = [
    row(t('net'), document.netCents),
    ...vat
      // The law asks what is asked for each rate and each exemption; where nothing else is on it, the line above says it.
      .filter(({ category }) => vat.length > 1 || !['E', 'O'].includes(category))
      .map((one) => {
        const net = format.money(one.netCents);
        const label =
          one.category === 'S' || one.category === 'Z'
            ? t('vat-over', { percent: rateOf(document, one), net })
            : t(`over-${one.category}`, { net });
        return row(label, one.vatCents);
      }),
    row(
      document.kind === 'credit-note' ? t('total-back') : t('total-due'),
      document.kind === 'credit-note' ? -totalCents : totalCents,
      true,
    ),
  ];
  return {
    // What is to be paid doesn't stand alone on the next page.
    unbreakable: true,
    columns: [
      { width: '*', text: '' },
      {
        width: 265,
        table: { widths: ['*', 90], body },
        layout: {
          ...hairlines,
          hLineWidth: (index: number) => (index === body.length - 1 ? 1 : 0),
          hLineColor: () => ink,
          paddingTop: () => 3,
          paddingBottom: () => 3,
        },
      },
    ],
    margin: [0, 10, 0, 0],
  };
}

/** Why no VAT stands on it: the text of the law or the decision. */
function exemptions({ vat }: DocumentView): Content[] {
  return vat
    .filter(({ category }) => category !== 'S')
    .map(({ text }) => ({
      text,
      fontSize: 9,
      color: quiet,
      margin: [0, 12, 0, 0] as [number, number, number, number],
    }));
}

function payment(document: DocumentView): Content {
  const { t, format } = wordsOf(document);
  const { seller, reference, totalCents, dueOn } = document;
  const rows: [string, string][] = [
    [t('account'), inGroups(seller.iban)],
    ...(seller.bic ? [['BIC', seller.bic] as [string, string]] : []),
    [t('account-name'), seller.legalName],
    [t('reference'), inGroups(reference)],
  ];
  return {
    unbreakable: true,
    margin: [0, 30, 0, 0],
    columns: [
      {
        width: '*',
        stack: [
          { text: t('pay'), bold: true, fontSize: 12, margin: [0, 0, 0, 4] },
          {
            text: t('pay-text', { amount: format.money(totalCents), due: format.day(dueOn, 'long') }),
            margin: [0, 0, 0, 8],
          },
          {
            table: {
              widths: [104, '*'],
              body: rows.map(([label, value]): TableCell[] => [{ text: label, color: quiet }, value]),
            },
            layout: { ...hairlines, hLineWidth: () => 0, paddingTop: () => 1, paddingBottom: () => 1 },
          },
        ],
      },
      {
        width: 116,
        stack: [
          {
            qr: paymentCodeText({
              name: seller.legalName,
              iban: seller.iban,
              bic: seller.bic,
              cents: totalCents,
              reference,
            }),
            // The guideline asks for error correction M and bytes.
            eccLevel: 'M',
            mode: 'octet',
            fit: 116,
            alignment: 'center',
            foreground: ink,
          },
          { text: t('scan'), fontSize: 8, color: quiet, alignment: 'center', margin: [0, 6, 0, 0] },
        ],
      },
    ],
    columnGap: 24,
  };
}

function creditNote(document: DocumentView): Content {
  const { t, format } = wordsOf(document);
  const { credits } = document;
  if (!credits) return '';
  const { code, leftCents } = credits;
  return {
    text: t(creditReach(document), { code, left: format.money(leftCents) }),
    margin: [0, 30, 0, 0],
  };
}

const hairlines = {
  hLineWidth: (index: number) => (index === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => line,
  paddingLeft: (index: number) => (index === 0 ? 0 : 8),
  paddingRight: () => 0,
  paddingTop: () => 5,
  paddingBottom: () => 4,
};

function rule(color: string, lineWidth: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor: color }] };
}
