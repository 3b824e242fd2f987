/** One invoice or credit note: its payments and reminders. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { bookPayment } from '#app/invoicing/book-payment.server.ts';
import { InvoiceView } from '#app/invoicing/components/invoice-view.tsx';
import { findDocument } from '#app/invoicing/document-queries.server.ts';
import { type InvoicingRefusal, invoicingStatus } from '#app/invoicing/invoicing-reasons.ts';
import { invoicingWording } from '#app/invoicing/invoicing-wording.ts';
import { paymentInput } from '#app/invoicing/payment-input.ts';
import { invoicingRefusalText } from '#app/invoicing/refusal-text.ts';
import { remindPayer } from '#app/invoicing/remind-payer.server.ts';
import { takeBackPayment } from '#app/invoicing/take-back-payment.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/invoice.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'board', 'office']);
  const documentId = parseId(args.params.document);
  const document = documentId && (await findDocument(booksScope(actor), documentId));
  if (!document) throw data(null, { status: 404 });
  return {
    document,
    keepsBooks: mayKeepBooks(actor),
    today: dateAt(ctx.now.epochMilliseconds, centreZone) as string,
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const documentId = parseId(args.params.document);
  if (!documentId) throw data(null, { status: 404 });
  const form = await readForm(args.request);
  const t = wordsFor(locale, invoicingWording);
  switch (form.get('intent')) {
    case 'pay': {
      const submission = parseWithZod(form, { schema: paymentInput, error: formErrors(locale) });
      if (submission.status !== 'success')
        return data({ problem: null, reply: submission.reply() }, { status: 422 });
      const outcome = await bookPayment(ctx, documentId, submission.value);
      if (!outcome.ok) {
        const [first] = outcome.reasons;
        const field = fieldOf[first.code];
        if (!field) return refused(first, locale);
        const fieldErrors = { [field]: [invoicingRefusalText(first, locale)] };
        return data({ problem: null, reply: submission.reply({ fieldErrors }) }, { status: 422 });
      }
      const { openCents } = outcome.value;
      const amount = formatFor(locale, centreZone).money(openCents);
      throw done(
        `/treasury/invoices/${documentId}`,
        openCents === 0 ? t('payment-all') : t('payment-booked', { amount }),
      );
    }
    case 'take-back': {
      const paymentId = parseId(form.get('payment'));
      if (!paymentId) throw data(null, { status: 400 });
      const outcome = await takeBackPayment(ctx, documentId, paymentId);
      if (!outcome.ok) return refused(outcome.reasons[0], locale);
      throw done(`/treasury/invoices/${documentId}`, t('taken-back'));
    }
    case 'remind': {
      const outcome = await remindPayer(ctx, documentId);
      if (!outcome.ok) return refused(outcome.reasons[0], locale);
      throw done(`/treasury/invoices/${documentId}`, t('reminded'));
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** Which field of the payment's form a reason is about. */
const fieldOf: Partial<Record<InvoicingRefusal['code'], 'amount' | 'receivedOn'>> = {
  'above-open': 'amount',
  'received-in-future': 'receivedOn',
  'received-before-issue': 'receivedOn',
};

function refused(reason: InvoicingRefusal, locale: Locale) {
  const status = invoicingStatus[reason.code];
  if (status === 404) throw data(null, { status });
  return data({ problem: invoicingRefusalText(reason, locale), reply: null }, { status });
}

function done(to: string, text: string): Response {
  return redirect(to, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function Invoice({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <InvoiceView {...loaderData} problem={actionData?.problem ?? null} reply={actionData?.reply ?? null} />
  );
}
