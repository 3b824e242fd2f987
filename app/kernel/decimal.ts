import { type Outcome, ok, refuse } from './outcome.ts';
import { type Rational, ratio } from './rational.ts';

/**
 * A number as people and spreadsheets write it, kept exactly: `units` in steps of 10 to the power −`decimals`. '12,5' with
 * two decimals is 1250 units.
 */
export type Decimal = { readonly units: number; readonly decimals: number };

export type DecimalRefusal =
  | { code: 'number-unreadable' }
  /** '1.250' may be one and a quarter or twelve hundred and fifty; where a mistake costs a factor thousand, we ask. */
  | { code: 'number-ambiguous' }
  | { code: 'number-too-precise'; decimals: number }
  | { code: 'number-too-large' };

/** Which sign the writer uses before the decimals. 'either' when unknown, such as a file from elsewhere. */
export type DecimalSign = ',' | '.' | 'either';

/**
 * Reads '1234', '1234,5', '1.234,50' (Dutch) and '1,234.50' (English), with a minus before it, spaces or an apostrophe
 * between thousands. The last sign counts as decimal sign unless three digits follow it; then `sign` decides, and where
 * it is 'either' the text is refused as ambiguous. More than `decimals` decimals are refused, zeros at the end excepted.
 */
export function parseDecimal(
  text: string,
  decimals: number,
  sign: DecimalSign = 'either',
): Outcome<Decimal, DecimalRefusal> {
  const plain = text
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/(\d)[\s'’](?=\d{3})/g, '$1');
  const [, minus, body] = /^(-?)\s*([\d.,]+)$/.exec(plain) ?? [];
  if (body === undefined) return refuse({ code: 'number-unreadable' });

  const split = splitAtDecimalSign(body, sign);
  if (split === 'ambiguous') return refuse({ code: 'number-ambiguous' });
  if (split === null) return refuse({ code: 'number-unreadable' });

  const fraction = split.fraction.replace(/0+$/, '');
  if (fraction.length > decimals) return refuse({ code: 'number-too-precise', decimals });
  const units = Number(split.whole + fraction.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(units)) return refuse({ code: 'number-too-large' });
  return ok({ units: minus && units > 0 ? -units : units, decimals });
}

export function decimalToNumber({ units, decimals }: Decimal): number {
  // Through text, so that 1235 hundredths is the number that prints as 12.35.
  return Number(`${units}e${-decimals}`);
}

export function decimalToRational({ units, decimals }: Decimal): Rational {
  return ratio(units, 10n ** BigInt(decimals));
}

function splitAtDecimalSign(
  body: string,
  sign: DecimalSign,
): { whole: string; fraction: string } | 'ambiguous' | null {
  const signs = body.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last === undefined) return { whole: body, fraction: '' };

  const kinds = new Set(signs);
  const at = body.lastIndexOf(last);
  const before = body.slice(0, at);
  const after = body.slice(at + 1);
  const soleSign = signs.length === 1;

  // '1.234.567': a sign that comes twice separates thousands. '1,234.567': the last of two kinds is the decimal sign.
  if (kinds.size === 1 && !soleSign) return grouped(body, last);
  if (soleSign && after.length === 3 && /^[1-9]\d{0,2}$/.test(before)) {
    if (sign === 'either') return 'ambiguous';
    if (sign !== last) return grouped(body, last);
  }
  const whole =
    kinds.size === 1 ? { whole: before, fraction: '' } : grouped(before, last === ',' ? '.' : ',');
  if (whole === null || after === '' || !/^\d+$/.test(whole.whole)) return null;
  return { whole: whole.whole, fraction: after };
}

/** Thousands in groups of three, else null. */
function grouped(body: string, separator: string): { whole: string; fraction: string } | null {
  const [first = '', ...groups] = body.split(separator);
  if (!/^\d{1,3}$/.test(first) || groups.some((group) => !/^\d{3}$/.test(group))) return null;
  return { whole: first + groups.join(''), fraction: '' };
}
