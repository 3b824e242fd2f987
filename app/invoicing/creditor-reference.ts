/**
 * The creditor reference of ISO 11649 that a payer's bank carries along unchanged: 'RF', two check digits, and up to 21
 * letters and digits of our own. The check digits make the whole, turned round, 1 modulo 97.
 *
 * Worked: F20260001 → F20260001RF00, with letters as numbers (F 15, R 27) 1520260001271500; by 97 that leaves 86, 98 − 86 = 12, so
 * RF12F20260001.
 */

/** 'RF' with check digits before the letters and digits of `text`. Throws where those are none, or above 21. */
export function creditorReference(text: string): string {
  const own = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  if (own.length === 0 || own.length > 21) throw new RangeError(`no 1 to 21 letters and digits in '${text}'`);
  return `RF${String(98 - remainder97(`${own}RF00`)).padStart(2, '0')}${own}`;
}

/** Whether the check digits fit; blanks between groups don't matter. */
export function isCreditorReference(text: string): boolean {
  const plain = text.replaceAll(' ', '').toUpperCase();
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(plain) && remainder97(`${plain.slice(4)}${plain.slice(0, 4)}`) === 1;
}

/** In groups of four, as people read it over: 'RF45 F202 6000 1'. */
export function inGroups(text: string): string {
  return text.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** Whether the check digits of an account number fit (ISO 13616), the same way. */
export function isIban(text: string): boolean {
  return (
    /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text) && remainder97(`${text.slice(4)}${text.slice(0, 4)}`) === 1
  );
}

/** Of letters (A 10 … Z 35) and digits read as one number. */
function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
