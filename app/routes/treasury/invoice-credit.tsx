/** Taking an invoice back, or some of its lines. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { CreditForm } from '#app/invoicing/components/credit-form.tsx';
import { creditDocument } from '#app/invoicing/credit-document.server.ts';
import { amountName, creditInput } from '#app/invoicing/credit-input.ts';
import { findDocument } from '#app/invoicing/document-queries.server.ts';
import { documentWording } from '#app/invoicing/document-wording.ts';
import { type InvoicingRefusal, invoicingStatus } from '#app/invoicing/invoicing-reasons.ts';
import { invoicingWording } from '#app/invoicing/invoicing-wording.ts';
import { invoicingRefusalText } from '#app/invoicing/refusal-text.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { parseId } from '#app/kernel/ids.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/invoice-credit.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['treasurer', 'office']);
  const { documentId, code, lines } = await invoiceFor(actor, args.params.document);
  return { documentId, code, lines: lines.filter(({ leftCents }) => leftCents !== 0) };
}

export async function action(args: Route.ActionArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const { documentId, lines } = await invoiceFor(actor, args.params.document);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, {
    schema: creditInput(lines.map(({ position }) => position)),
    error: formErrors(locale),
  });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await creditDocument(ctx, { documentId, ...submission.value });
  if (!outcome.ok) {
    const status = invoicingStatus[outcome.reasons[0].code];
    const fieldErrors: Record<string, string[]> = {};
    for (const reason of outcome.reasons)
      fieldErrors[fieldOf(reason)] = [invoicingRefusalText(reason, locale)];
    return data({ reply: submission.reply({ fieldErrors }) }, { status });
  }
  const text = wordsFor(locale, invoicingWording)('credited', { code: outcome.value.code });
  throw redirect(`/treasury/invoices/${outcome.value.documentId}`, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

/** Not of a credit note: what one takes back is corrected by a new invoice. */
async function invoiceFor(actor: Actor, id: string) {
  const documentId = parseId(id);
  const document = documentId && (await findDocument(booksScope(actor), documentId));
  if (document?.kind !== 'invoice') throw data(null, { status: 404 });
  return document;
}

/** '' is the form as a whole. */
function fieldOf(reason: InvoicingRefusal): string {
  if (reason.code === 'credit-whole-or-lines') return 'extent';
  return 'position' in reason ? amountName(reason.position) : '';
}

export default function InvoiceCredit({ loaderData, actionData }: Route.ComponentProps) {
  const { documentId, code } = loaderData;
  const t = useWords(invoicingWording);
  const words = useWords(documentWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('credit-title', { code })}
        subtitle={t('credit-text')}
        breadcrumbs={[
          { to: '/treasury/invoices', label: t('invoices') },
          { to: `/treasury/invoices/${documentId}`, label: `${words('invoice')} ${code}` },
        ]}
      />
      <CreditForm {...loaderData} reply={actionData?.reply ?? null} />
    </Page>
  );
}
