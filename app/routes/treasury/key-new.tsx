/** Recording by what a pool is shared from a quarter on. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { quartersAround } from '#app/booking/hours-period.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { KeyForm } from '#app/settlement/components/key-form.tsx';
import { closedQuarters, poolChoices } from '#app/settlement/entry-queries.server.ts';
import { fieldOfKeyReason, keyInput } from '#app/settlement/key-input.ts';
import { keyWording } from '#app/settlement/key-wording.ts';
import { recordKey } from '#app/settlement/record-key.server.ts';
import { keyRefusalText } from '#app/settlement/refusal-text.ts';
import { settlementWording } from '#app/settlement/settlement-wording.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { fieldErrorsOf } from '#app/ui/form/field-errors-of.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/key-new.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'office']);
  const scope = booksScope(actor);
  const [lastClosed = ''] = await closedQuarters(scope);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return {
    pools: await poolChoices(scope),
    // A year back, for a centre that still has to begin, and two years ahead.
    quarters: quartersAround(today, 4, 8)
      .map(({ code }) => code)
      .filter((code) => code > lastClosed),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: keyInput, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await recordKey(ctx, submission.value);
  if (!outcome.ok) {
    const fieldErrors = fieldErrorsOf(outcome.reasons, fieldOfKeyReason, (reason) =>
      keyRefusalText(reason, locale),
    );
    return data({ reply: submission.reply({ fieldErrors }) }, { status: 422 });
  }
  const text = wordsFor(locale, keyWording)('recorded');
  throw redirect('/treasury/keys', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function KeyNew({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(settlementWording);
  const t = useWords(keyWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('record-key')}
        subtitle={t('record-lead')}
        breadcrumbs={[{ to: '/treasury/keys', label: words('keys') }]}
      />
      <KeyForm {...loaderData} reply={actionData?.reply ?? null} />
    </Page>
  );
}
