/** How the own company stands on invoices, and where they go. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { forbidden, requireActor } from '#app/identity/signed-in.server.ts';
import { ownBuyerInput } from '#app/invoicing/buyer-input.ts';
import { findBuyer } from '#app/invoicing/buyer-queries.server.ts';
import { buyerErrorText } from '#app/invoicing/buyer-text.ts';
import { buyerWording } from '#app/invoicing/buyer-wording.ts';
import { changeOwnBuyer } from '#app/invoicing/change-buyer.server.ts';
import { OwnBuyerView } from '#app/invoicing/components/own-buyer-view.tsx';
import { centreContact } from '#app/partners/centre-contact-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/invoice-details.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, hat } = await requireActor(args, ['coordinator']);
  const scope = partnerScope(actor);
  const buyer = await findBuyer(scope, hat.organisationId);
  if (!buyer) throw forbidden();
  return { buyer, centre: await centreContact(scope) };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['coordinator']);
  const form = await readForm(args.request);
  const general = formErrors(locale);
  const submission = parseWithZod(form, {
    schema: ownBuyerInput,
    error: (issue) => buyerErrorText(issue, locale) ?? general(issue),
  });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await changeOwnBuyer(ctx, submission.value);
  if (!outcome.ok) throw forbidden();
  const text = wordsFor(locale, buyerWording)('saved');
  throw redirect('/invoices', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function InvoiceDetails({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnBuyerView {...loaderData} reply={actionData?.reply ?? null} />;
}
