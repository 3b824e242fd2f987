/** Recording a cost that comes back. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { RecurringForm } from '#app/settlement/components/recurring-form.tsx';
import { poolChoices } from '#app/settlement/entry-queries.server.ts';
import { poolWording } from '#app/settlement/pool-wording.ts';
import { recordRecurring } from '#app/settlement/record-recurring.server.ts';
import { fieldOfRecurringReason, recurringInput } from '#app/settlement/recurring-input.ts';
import { recurringRefusalText } from '#app/settlement/refusal-text.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { fieldErrorsOf } from '#app/ui/form/field-errors-of.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/recurring-new.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['treasurer', 'office']);
  return { pools: await poolChoices(booksScope(actor)) };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: recurringInput, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await recordRecurring(ctx, submission.value);
  if (!outcome.ok) {
    const fieldErrors = fieldErrorsOf(outcome.reasons, fieldOfRecurringReason, (reason) =>
      recurringRefusalText(reason, locale),
    );
    return data({ reply: submission.reply({ fieldErrors }) }, { status: 422 });
  }
  const { booked } = outcome.value;
  const t = wordsFor(locale, poolWording);
  const text =
    booked === 0
      ? t('recorded-none')
      : booked === 1
        ? t('recorded-one')
        : t('recorded-more', { count: booked });
  throw redirect('/treasury/recurring', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function RecurringNew({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(poolWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('new-recurring')}
        breadcrumbs={[{ to: '/treasury/recurring', label: t('recurring') }]}
      />
      <RecurringForm {...loaderData} reply={actionData?.reply ?? null} />
    </Page>
  );
}
