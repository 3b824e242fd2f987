/** A customer who isn't known yet. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { forbidden, requireActor } from '#app/identity/signed-in.server.ts';
import { addBuyer } from '#app/invoicing/add-buyer.server.ts';
import { buyerInput } from '#app/invoicing/buyer-input.ts';
import { buyerErrorText } from '#app/invoicing/buyer-text.ts';
import { buyerWording } from '#app/invoicing/buyer-wording.ts';
import { BuyerForm } from '#app/invoicing/components/buyer-form.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/buyer-new.ts';

export async function loader(args: Route.LoaderArgs) {
  await requireActor(args, ['treasurer', 'office']);
  return null;
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const form = await readForm(args.request);
  const general = formErrors(locale);
  const submission = parseWithZod(form, {
    schema: buyerInput,
    error: (issue) => buyerErrorText(issue, locale) ?? general(issue),
  });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await addBuyer(ctx, submission.value);
  if (!outcome.ok) throw forbidden();
  const text = wordsFor(locale, buyerWording)('added', { name: submission.value.name });
  throw redirect('/treasury/buyers', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function BuyerNew({ actionData }: Route.ComponentProps) {
  const t = useWords(buyerWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('new-buyer')}
        subtitle={t('new-lead')}
        breadcrumbs={[{ to: '/treasury/buyers', label: t('buyers') }]}
      />
      <BuyerForm buyer={null} changesNames cancelTo="/treasury/buyers" reply={actionData?.reply ?? null} />
    </Page>
  );
}
