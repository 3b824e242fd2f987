/** Money that came in, as the form brings it. */
import { z } from 'zod';
import { dayField, textField } from '#app/kernel/fields.ts';
import { amountField } from '#app/settlement/entry-input.ts';

export const paymentInput = z.object({
  amount: amountField(),
  receivedOn: dayField,
  note: textField(200).optional(),
});
export type PaymentInput = z.infer<typeof paymentInput>;
export type PaymentField = keyof PaymentInput;
