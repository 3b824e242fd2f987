/** Facts of a buyer, as the forms bring them. What is left empty is emptied. */
import { z } from 'zod';
import { emailField, textField } from '#app/kernel/fields.ts';
import { isVatNumber, plainVatNumber } from '#app/partners/vat-number.ts';

const country = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .refine((text) => /^[A-Z]{2}$/.test(text), { params: { code: 'country-wrong' } });

const where = {
  street: textField(120).optional(),
  postcode: textField(12).optional(),
  city: textField(80).optional(),
  country,
};

/** How and where invoices go: what a company decides itself. */
const how = {
  invoiceEmail: emailField.optional(),
  invoiceLocale: z.enum(['nl', 'en']).optional(),
  needsOrderNumber: z.literal('on').optional(),
  orderNumber: textField(60).optional(),
};

/** What a coordinator changes of the own company. */
export const ownBuyerInput = z.object({ ...where, ...how }).check(checkPostcode);
export type OwnBuyerInput = z.infer<typeof ownBuyerInput>;

/** What who keeps the books changes of any organisation. */
export const buyerInput = z
  .object({
    name: textField(120),
    legalName: textField(160).optional(),
    ...where,
    chamberNumber: z
      .string()
      .transform((text) => text.replaceAll(/[\s.]/g, ''))
      .pipe(textField(20))
      .optional(),
    vatNumber: z.string().transform(plainVatNumber).optional(),
    ...how,
  })
  .check(checkPostcode, ({ value, issues }) => {
    const wrong = (path: keyof typeof value, code: string) =>
      issues.push({ code: 'custom', path: [path], params: { code }, input: value[path] });
    if (value.vatNumber && !isVatNumber(value.vatNumber, value.country)) wrong('vatNumber', 'vat-wrong');
    if (value.chamberNumber && value.country === 'NL' && !/^\d{8}$/.test(value.chamberNumber))
      wrong('chamberNumber', 'chamber-wrong');
  });
export type BuyerInput = z.infer<typeof buyerInput>;
export type BuyerField = keyof BuyerInput;

/** A private person who pays: name and address are all that stands on the invoice. */
export const privateBuyerInput = z
  .object({
    name: textField(120),
    street: textField(120),
    postcode: textField(12),
    city: textField(80),
    country,
    invoiceEmail: emailField,
    invoiceLocale: z.enum(['nl', 'en']).optional(),
  })
  .check(checkPostcode);
export type PrivateBuyerInput = z.infer<typeof privateBuyerInput>;

function checkPostcode({
  value,
  issues,
}: z.core.ParsePayload<{ postcode?: string | undefined; country: string }>): void {
  if (!value.postcode || value.country !== 'NL' || /^\d{4} ?[A-Za-z]{2}$/.test(value.postcode)) return;
  issues.push({
    code: 'custom',
    path: ['postcode'],
    params: { code: 'postcode-wrong' },
    input: value.postcode,
  });
}
