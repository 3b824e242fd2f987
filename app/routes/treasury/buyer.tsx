/** How an organisation stands on its invoices. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { buyerInput } from '#app/invoicing/buyer-input.ts';
import { findBuyer } from '#app/invoicing/buyer-queries.server.ts';
import { buyerErrorText } from '#app/invoicing/buyer-text.ts';
import { buyerWording } from '#app/invoicing/buyer-wording.ts';
import { changeBuyer } from '#app/invoicing/change-buyer.server.ts';
import { BuyerForm } from '#app/invoicing/components/buyer-form.tsx';
import { parseId } from '#app/kernel/ids.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/buyer.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['treasurer', 'office']);
  const organisationId = parseId(args.params.organisation);
  const buyer = organisationId && (await findBuyer(booksScope(actor), organisationId));
  if (!buyer) throw data(null, { status: 404 });
  return { buyer };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const organisationId = parseId(args.params.organisation);
  if (!organisationId) throw data(null, { status: 404 });
  const form = await readForm(args.request);
  const general = formErrors(locale);
  const submission = parseWithZod(form, {
    schema: buyerInput,
    error: (issue) => buyerErrorText(issue, locale) ?? general(issue),
  });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await changeBuyer(ctx, organisationId, submission.value);
  if (!outcome.ok) throw data(null, { status: 404 });
  const text = wordsFor(locale, buyerWording)('saved');
  throw redirect('/treasury/buyers', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function Buyer({ loaderData: { buyer }, actionData }: Route.ComponentProps) {
  const t = useWords(buyerWording);
  return (
    <Page width="reading">
      <PageHeader
        title={buyer.name}
        subtitle={t('buyers-lead')}
        breadcrumbs={[{ to: '/treasury/buyers', label: t('buyers') }]}
      />
      <BuyerForm buyer={buyer} changesNames cancelTo="/treasury/buyers" reply={actionData?.reply ?? null} />
    </Page>
  );
}
