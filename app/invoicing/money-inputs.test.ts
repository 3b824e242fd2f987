/** Every form with money, a share or days of a term in it, with what people and programs write there: a reason or a sound value. */
import { parseWithZod } from '@conform-to/zod/v4';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { LARGEST_INPUT } from '#app/kernel/money.ts';
import { entryInput } from '#app/settlement/entry-input.ts';
import { keyInput } from '#app/settlement/key-input.ts';
import { poolInput } from '#app/settlement/pool-input.ts';
import { recurringInput } from '#app/settlement/recurring-input.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { creditInput } from './credit-input.ts';
import { paymentInput } from './payment-input.ts';
import { termsInput } from './terms-input.ts';
import { vatDecisionInput } from './vat-decision-input.ts';

/** The largest whole number that a column of cents holds. */
const LARGEST_COLUMN = 2_147_483_647;

const id = '01900000-0000-7000-8000-000000000000';
const days = { firstDay: '2026-10-01', lastDay: '2026-12-31' };
const forms = {
  entry: [
    entryInput,
    { side: 'cost', poolId: id, description: 'Huur', bookedOn: '2026-10-01', ...days, net: '1250,00' },
  ],
  recurring: [recurringInput, { poolId: id, description: 'Huur', every: 'month', ...days, net: '1250,00' }],
  pool: [poolInput, { code: 'HUUR', nameNl: 'Huur' }],
  key: [
    keyInput,
    {
      ...{ poolId: id, kind: 'hybrid', fixedPercent: '40', fixedKind: 'fixed-share' },
      ...{ restKind: 'machine-hours', validFrom: '2026-Q4', signedOn: '2026-09-01', signedBy: 'Bestuur' },
    },
  ],
  payment: [paymentInput, { amount: '12,50', receivedOn: '2026-11-23' }],
  credit: [creditInput([1]), { reason: 'Korting' }],
  terms: [
    termsInput,
    {
      ...{ iban: 'NL91ABNA0417164300', vatNumber: 'NL000099998B57', feesFrom: '2026-07-01' },
      ...{ termDays: '30', firstReminderDays: '7', secondReminderDays: '21' },
    },
  ],
  decision: [
    vatDecisionInput,
    {
      ...{ code: 'HUUR', category: 'S', textNl: 'Btw', validFrom: '2026-01-01' },
      ...{ decidedBy: 'Bestuur', decidedOn: '2025-12-01' },
    },
  ],
} as const satisfies Record<string, readonly [z.ZodType, Readonly<Record<string, string>>]>;

function read(form: keyof typeof forms, field: string, text: string, locale: 'nl' | 'en') {
  const [schema, sound] = forms[form];
  const body = new URLSearchParams({ ...sound, [field]: text });
  const submission = parseWithZod(body, { schema: schema as z.ZodType, error: formErrors(locale) });
  return submission.status === 'success'
    ? { value: submission.value as Readonly<Record<string, unknown>>, reasons: [] }
    : { value: null, reasons: Object.entries(submission.reply().error ?? {}) };
}

type Field = {
  readonly form: keyof typeof forms;
  readonly field: string;
  /** What is taken, and as what; the rest is refused. */
  readonly takes: Readonly<Record<string, unknown>>;
};

const rubbish = [
  ...['', ' ', 'abc', '0', '-1', '1,005', '1.005', '1,0055', '1e12', '1000000000000', '21474836.48'],
  ...['NaN', 'Infinity', '-0', '٣', '1 000', '1;2', '1,2,3', '€', '<b>1</b>', 'null'],
];

/** Where an amount has to be. */
const above = { '1 000': 100_000 };
/** Where there may be none, or nothing. */
const fromZero = { ...above, '': undefined, '0': 0, '-0': 0 };
const fields: readonly Field[] = [
  { form: 'entry', field: 'net', takes: above },
  { form: 'entry', field: 'vat', takes: fromZero },
  { form: 'entry', field: 'deductible', takes: fromZero },
  { form: 'recurring', field: 'net', takes: above },
  { form: 'recurring', field: 'vat', takes: fromZero },
  { form: 'recurring', field: 'deductible', takes: fromZero },
  { form: 'pool', field: 'budgetThisYear', takes: fromZero },
  { form: 'pool', field: 'budgetNextYear', takes: fromZero },
  { form: 'payment', field: 'amount', takes: above },
  { form: 'credit', field: 'amount-1', takes: fromZero },
  { form: 'credit', field: 'quantity-1', takes: { '': undefined, '0': undefined } },
  { form: 'key', field: 'fixedPercent', takes: { '': undefined } },
  { form: 'terms', field: 'termDays', takes: {} },
  { form: 'terms', field: 'firstReminderDays', takes: {} },
  { form: 'terms', field: 'secondReminderDays', takes: {} },
  { form: 'decision', field: 'percent', takes: { '': undefined, '0': 0 } },
  // A share has up to four decimals.
  {
    form: 'decision',
    field: 'payingShare',
    takes: { '': undefined, '1,005': '1.005', '1.005': '1.005', '1,0055': '1.0055' },
  },
];

test.each(fields)('$form: $field is a sound value or refused with a reason in both languages', (one) => {
  const { form, field, takes } = one;
  const sentence = expect.stringMatching(/^\p{Lu}.+\.$/u);
  for (const text of rubbish) {
    const [nl, en] = [read(form, field, text, 'nl'), read(form, field, text, 'en')];
    if (text in takes) {
      expect([text, nl.reasons]).toEqual([text, []]);
      // A credit note's fields come out as parts of lines, for which its own tests are.
      if (form !== 'credit') expect([text, nl.value?.[field]]).toEqual([text, takes[text]]);
    } else {
      expect([text, nl.value, nl.reasons]).toEqual([text, null, [[field, [sentence]]]]);
      expect([text, en.value, en.reasons]).toEqual([text, null, [[field, [sentence]]]]);
      expect(nl.reasons).not.toEqual(en.reasons);
    }
  }
});

test('what the database can’t hold is refused before it, also with VAT on top', () => {
  expect(2 * LARGEST_INPUT).toBeLessThanOrEqual(LARGEST_COLUMN);
  const largest = (LARGEST_INPUT / 100).toFixed(2);
  expect(read('payment', 'amount', largest, 'nl').value?.amount).toBe(LARGEST_INPUT);
  for (const { form, field, takes } of fields) {
    // Amounts, and not shares or days.
    if (!('1 000' in takes)) continue;
    for (const text of [((LARGEST_INPUT + 1) / 100).toFixed(2), `${LARGEST_COLUMN + 1}`, '9'.repeat(40)])
      expect(read(form, field, text, 'nl').reasons).toEqual([[field, ['Hooguit € 10 miljoen.']]]);
  }
});
