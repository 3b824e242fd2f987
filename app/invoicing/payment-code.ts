/** Whose account, and what for. */
export type PaymentCode = {
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
  /** Cents, 1 to 99,999,999,999. */
  readonly cents: number;
  /** ISO 11649. */
  readonly reference: string;
};

/**
 * What stands in the square code that a banking app scans (EPC069-12, version 002, UTF-8): one field a line, euros with a
 * point, the structured reference and so no remark. Names are cut at 70 characters, and a line break in one is a blank.
 */
export function paymentCodeText({ name, iban, bic, cents, reference }: PaymentCode): string {
  const euros = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    bic ?? '',
    name.replaceAll(/\s+/g, ' ').trim().slice(0, 70),
    iban,
    `EUR${euros}`,
    '',
    reference,
  ].join('\n');
}
