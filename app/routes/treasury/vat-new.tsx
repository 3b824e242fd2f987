/** Recording a VAT decision. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { VatForm } from '#app/invoicing/components/vat-form.tsx';
import { recordVatDecision } from '#app/invoicing/record-vat-decision.server.ts';
import { fieldOfVatReason, vatDecisionInput } from '#app/invoicing/vat-decision-input.ts';
import { payingParties } from '#app/invoicing/vat-queries.server.ts';
import { vatRefusalText } from '#app/invoicing/vat-refusal-text.ts';
import { vatWording } from '#app/invoicing/vat-wording.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { fieldErrorsOf } from '#app/ui/form/field-errors-of.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/vat-new.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'office']);
  return {
    today: dateAt(ctx.now.epochMilliseconds, centreZone) as string,
    parties: await payingParties(booksScope(actor)),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: vatDecisionInput, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await recordVatDecision(ctx, submission.value);
  if (!outcome.ok) {
    const fieldErrors = fieldErrorsOf(outcome.reasons, fieldOfVatReason, (reason) =>
      vatRefusalText(reason, locale),
    );
    return data({ reply: submission.reply({ fieldErrors }) }, { status: 422 });
  }
  const text = wordsFor(locale, vatWording)('recorded');
  throw redirect('/treasury/vat', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function VatNew({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(vatWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('record')}
        subtitle={t('record-lead')}
        breadcrumbs={[{ to: '/treasury/vat', label: t('vat') }]}
      />
      <VatForm {...loaderData} reply={actionData?.reply ?? null} />
    </Page>
  );
}
