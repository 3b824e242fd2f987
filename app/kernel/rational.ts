/** An exact fraction; the denominator is above zero. Not reduced: the sums here are short. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

/** `numerator / denominator` of whole numbers; throws unless the denominator is above zero. */
export function ratio(numerator: number | bigint, denominator: number | bigint): Rational {
  const below = BigInt(denominator);
  if (below <= 0n) throw new RangeError('the denominator of a fraction is above zero');
  return { numerator: BigInt(numerator), denominator: below };
}

/**
 * The fraction that a number's decimal writing stands for: 0.1 is 1/10, not the binary fraction nearest to it. A share
 * that a contract prints as 12.35 weighs exactly that. Throws on NaN and infinity.
 */
export function rationalOf(number: number): Rational {
  if (!Number.isFinite(number)) throw new RangeError(`not a finite number: ${number}`);
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const power = Number(exponent) - fraction.length;
  return power >= 0 ? ratio(digits * 10n ** BigInt(power), 1n) : ratio(digits, 10n ** BigInt(-power));
}

export function multiply(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** For `sort`: negative when `a` is smaller. */
export function compareRationals(a: Rational, b: Rational): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** To whole numbers, halves away from zero: −2.5 becomes −3, so that a credit mirrors its invoice. */
export function roundHalfUp({ numerator, denominator }: Rational): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}
