/** How far a credit note goes, as the key of its wording: the whole invoice, a part of it, or what others left. Pure. */
type CreditNote = {
  readonly totalCents: number;
  readonly credits: { readonly totalCents: number; readonly leftCents: number } | null;
};

export function creditReach({
  totalCents,
  credits,
}: CreditNote): 'credit-text' | 'credit-part-text' | 'credit-rest-text' {
  if (!credits || credits.totalCents === -totalCents) return 'credit-text';
  return credits.leftCents === 0 ? 'credit-rest-text' : 'credit-part-text';
}
