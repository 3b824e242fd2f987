import type { Brand } from './brand.ts';
import { type DecimalSign, parseDecimal } from './decimal.ts';
import { type Outcome, ok, refuse } from './outcome.ts';
import { multiply, type Rational, ratio, rationalOf, roundHalfUp } from './rational.ts';

/** Whole euro cents, negative for credits. The currency is the euro throughout; documents name it. */
export type Cents = Brand<number, 'cents'>;

/** |amount| of one input, in cents: €10 million. Sums may be larger. */
export const LARGEST_INPUT = 1_000_000_000;

export type MoneyRefusal =
  | { code: 'amount-unreadable' }
  | { code: 'amount-ambiguous' }
  | { code: 'amount-too-precise'; decimals: 2 }
  | { code: 'amount-too-large'; largest: number };

export const NOTHING = 0 as Cents;

/** Cents that are known to be whole: a literal or a column of our own database. Anything else is a bug and throws. */
export function cents(amount: number | bigint): Cents {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a whole number of cents: ${amount}`);
  return (number === 0 ? 0 : number) as Cents;
}

/**
 * Reads an amount in euros: '1450', '95,00', '€ 1.450,00', '1,450.50', '-25', '25,-'. At most two decimals and
 * €10 million either way. '1.450' is refused as ambiguous unless `sign` says how the writer writes.
 */
export function parseCents(text: string, sign: DecimalSign = 'either'): Outcome<Cents, MoneyRefusal> {
  const plain = text
    .trim()
    .replace(/^([-−–]?)\s*(?:€|EUR)\s*/i, '$1')
    .replace(/\s*(?:€|EUR)$/i, '')
    .replace(/[,.][-–—]{1,2}$/, '');
  const parsed = parseDecimal(plain, 2, sign);
  if (parsed.ok) {
    const { units } = parsed.value;
    return Math.abs(units) > LARGEST_INPUT
      ? refuse({ code: 'amount-too-large', largest: LARGEST_INPUT })
      : ok(cents(units));
  }
  switch (parsed.reasons[0].code) {
    case 'number-unreadable':
      return refuse({ code: 'amount-unreadable' });
    case 'number-ambiguous':
      return refuse({ code: 'amount-ambiguous' });
    case 'number-too-precise':
      return refuse({ code: 'amount-too-precise', decimals: 2 });
    case 'number-too-large':
      return refuse({ code: 'amount-too-large', largest: LARGEST_INPUT });
  }
}

/** The sum; 0 for none. Throws beyond what a number holds exactly (90 trillion euros). */
export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total = cents(total + amount);
  return cents(total);
}

export function add(a: Cents, b: Cents): Cents {
  return cents(a + b);
}

export function minus(a: Cents, b: Cents): Cents {
  return cents(a - b);
}

export function negate(amount: Cents): Cents {
  return cents(-amount);
}

/**
 * Part of an amount, rounded once to whole cents, halves away from zero. €40.00 an hour for 95 minutes:
 * `fractionOf(cents(4000), ratio(95, 60))` = 6333.33… → €63.33.
 */
export function fractionOf(amount: Cents, fraction: Rational): Cents {
  return cents(roundHalfUp(multiply(ratio(amount, 1), fraction)));
}

/**
 * A percentage of an amount, half up; 21 means 21%. Taken over a document's total per VAT category, never per line
 * (EN 16931, BR-CO-17): 37.50 + 12.50 at 21% is 10.50, where the lines would give 7.88 + 2.63 = 10.51.
 */
export function percentOf(amount: Cents, percent: number): Cents {
  return fractionOf(amount, multiply(rationalOf(percent), ratio(1, 100)));
}
