/** What is taken back of an invoice, as the form brings it: of each line an amount, or of a line of several a quantity. */
import { z } from 'zod';
import { textField } from '#app/kernel/fields.ts';
import { amountField } from '#app/settlement/entry-input.ts';
import { type CreditExtent, type CreditPart, creditExtents } from './credit.ts';

/** Names of the fields of a line: by its place on the invoice, which never changes. */
export const amountName = (position: number) => `amount-${position}`;
export const quantityName = (position: number) => `quantity-${position}`;

const quantity = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/** The reason, whether all or lines, and for each line that was filled in how much of it. */
export function creditInput(positions: readonly number[]) {
  return z
    .object({
      reason: textField(200),
      extent: z.enum(creditExtents).default('lines'),
      ...Object.fromEntries(positions.map((position) => [amountName(position), amountField(0).optional()])),
      ...Object.fromEntries(positions.map((position) => [quantityName(position), quantity.optional()])),
    })
    .transform((values): { reason: string; extent: CreditExtent; parts: CreditPart[] } => {
      const given = values as unknown as Record<string, number | undefined>;
      return {
        reason: values.reason,
        extent: values.extent,
        parts: positions.map((position) => ({
          position,
          quantity: given[quantityName(position)] || null,
          amountCents: given[amountName(position)] || null,
        })),
      };
    });
}
