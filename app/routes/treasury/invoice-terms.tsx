/** The account to pay into, the term and the reminders. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { TermsForm } from '#app/invoicing/components/terms-form.tsx';
import { findTerms } from '#app/invoicing/document-queries.server.ts';
import { invoicingWording } from '#app/invoicing/invoicing-wording.ts';
import { recordTerms } from '#app/invoicing/record-terms.server.ts';
import { invoicingRefusalText } from '#app/invoicing/refusal-text.ts';
import { termsInput } from '#app/invoicing/terms-input.ts';
import { termsErrorText } from '#app/invoicing/terms-text.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/invoice-terms.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'office']);
  return {
    terms: await findTerms(booksScope(actor)),
    today: dateAt(ctx.now.epochMilliseconds, centreZone) as string,
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const form = await readForm(args.request);
  const general = formErrors(locale);
  const submission = parseWithZod(form, {
    schema: termsInput,
    error: (issue) => termsErrorText(issue, locale) ?? general(issue),
  });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await recordTerms(ctx, submission.value);
  if (!outcome.ok) {
    const fieldErrors = {
      secondReminderDays: outcome.reasons.map((one) => invoicingRefusalText(one, locale)),
    };
    return data({ reply: submission.reply({ fieldErrors }) }, { status: 422 });
  }
  const text = wordsFor(locale, invoicingWording)('terms-recorded');
  throw redirect('/treasury/invoices', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function InvoiceTerms({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(invoicingWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('terms')}
        subtitle={t('terms-lead')}
        breadcrumbs={[{ to: '/treasury/invoices', label: t('invoices') }]}
      />
      <TermsForm {...loaderData} reply={actionData?.reply ?? null} />
    </Page>
  );
}
