import type { Locale } from '../i18n/locale.ts';

/** A space that doesn't break, so that an amount and its sign stay on one line. */
const hardSpace = '\u00a0';
/** A real minus sign: as wide as a plus, and read as "minus" by screen readers. */
const minus = '\u2212';

const separators: Record<Locale, { group: string; decimal: string }> = {
  nl: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

const currencySigns: Record<string, string> = { EUR: '€', GBP: '£', USD: '$' };

function grouped(locale: Locale, digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separators[locale].group);
}

/** A whole number of hundredths (or tenths, thousandths …) with its decimals: exact for any size. */
function writeScaled(locale: Locale, units: number | bigint, decimals: number): string {
  const big = BigInt(units);
  const digits = (big < 0n ? -big : big).toString().padStart(decimals + 1, '0');
  const whole = grouped(locale, digits.slice(0, digits.length - decimals));
  const text = decimals === 0 ? whole : `${whole}${separators[locale].decimal}${digits.slice(-decimals)}`;
  return big < 0n ? `${minus}${text}` : text;
}

/** *1.234,5*. Rounds half away from zero to `decimals`. */
export function formatNumber(locale: Locale, value: number, decimals = 0): string {
  const scale = 10 ** decimals;
  // The tiny push makes 1.005 round as written rather than as stored.
  const scaled = Math.round(Math.abs(value) * scale + Number.EPSILON * scale);
  return writeScaled(locale, value < 0 && scaled !== 0 ? -scaled : scaled, decimals);
}

/** A fraction as a percentage: 0.125 is *12,5%* with one decimal (English the same with a point). */
export function formatPercent(locale: Locale, fraction: number, decimals = 0): string {
  return `${formatNumber(locale, fraction * 100, decimals)}%`;
}

/**
 * Integer cents as an amount: 123450 is *€ 1.234,50* in Dutch and *€1,234.50* in English.
 * @param style `cents` always shows them; `whole` leaves out ,00 where the amount is in whole units
 */
export function formatMoney(
  locale: Locale,
  cents: number | bigint,
  currency = 'EUR',
  style: 'cents' | 'whole' = 'cents',
): string {
  const big = BigInt(cents);
  const magnitude = big < 0n ? -big : big;
  const isWhole = style === 'whole' && magnitude % 100n === 0n;
  const amount = isWhole ? writeScaled(locale, magnitude / 100n, 0) : writeScaled(locale, magnitude, 2);
  const sign = currencySigns[currency] ?? currency;
  const space = locale === 'nl' || sign === currency ? hardSpace : '';
  return `${big < 0n ? minus : ''}${sign}${space}${amount}`;
}

/** Bytes in the unit a person thinks in: *1,4 MB*, *25 MB*. */
export function formatBytes(locale: Locale, bytes: number): string {
  if (bytes < 1000) return `${formatNumber(locale, bytes)}${hardSpace}B`;
  if (bytes < 1_000_000) return `${formatNumber(locale, bytes / 1000)}${hardSpace}kB`;
  return `${formatNumber(locale, bytes / 1_000_000, bytes < 10_000_000 ? 1 : 0)}${hardSpace}MB`;
}
