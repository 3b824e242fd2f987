/**
 * VAT identification numbers (btw-id) of the Union and its neighbours: the form of each country, and for the Netherlands and
 * Belgium the check digits too. Whether a number is in use only a register knows. Pure.
 */

const forms: Readonly<Record<string, RegExp>> = {
  AT: /^ATU\d{8}$/,
  BE: /^BE[01]\d{9}$/,
  BG: /^BG\d{9,10}$/,
  CH: /^CHE\d{9}(MWST|TVA|IVA)?$/,
  CY: /^CY\d{8}[A-Z]$/,
  CZ: /^CZ\d{8,10}$/,
  DE: /^DE[1-9]\d{8}$/,
  DK: /^DK\d{8}$/,
  EE: /^EE\d{9}$/,
  ES: /^ES[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^FI\d{8}$/,
  FR: /^FR[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GB: /^GB(\d{9}|\d{12}|(GD|HA)\d{3})$/,
  GR: /^EL\d{9}$/,
  HR: /^HR\d{11}$/,
  HU: /^HU\d{8}$/,
  IE: /^IE(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^IT\d{11}$/,
  LT: /^LT(\d{9}|\d{12})$/,
  LU: /^LU\d{8}$/,
  LV: /^LV\d{11}$/,
  MT: /^MT\d{8}$/,
  NL: /^NL\d{9}B\d{2}$/,
  NO: /^NO\d{9}(MVA)?$/,
  PL: /^PL\d{10}$/,
  PT: /^PT\d{9}$/,
  RO: /^RO\d{2,10}$/,
  SE: /^SE\d{12}$/,
  SI: /^SI\d{8}$/,
  SK: /^SK\d{10}$/,
};

/** As it is kept: capitals, without the blanks, dots and dashes that people write it with. */
export function plainVatNumber(text: string): string {
  return text.replaceAll(/[\s.-]/g, '').toUpperCase();
}

/**
 * Whether a plain number can be one of a country, by its two capitals. Of a country outside the list: two to twenty letters
 * and digits.
 */
export function isVatNumber(number: string, country: string): boolean {
  const form = forms[country];
  if (!form) return /^[A-Z0-9]{2,20}$/.test(number);
  if (!form.test(number)) return false;
  if (country === 'NL') return passesElevenTest(number.slice(2, 11)) || leavesOne(number);
  if (country === 'BE') return Number(number.slice(2, 10)) % 97 === 97 - Number(number.slice(10));
  return true;
}

/** A company's has the number of its legal person (RSIN) in it: weights 9 to 2, and the last digit is the rest by 11. */
function passesElevenTest(digits: string): boolean {
  const sum = [...digits.slice(0, 8)].reduce((total, digit, index) => total + (9 - index) * Number(digit), 0);
  return sum % 11 === Number(digits[8]);
}

/** A sole trader's, since 2020, says nothing of the person: letters as numbers (A is 10), the whole leaves 1 by 97. */
function leavesOne(number: string): boolean {
  const digits = [...number].map((sign) => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
