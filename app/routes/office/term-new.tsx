/** Making a term whose hours are divided. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { addTerm } from '#app/allocation/add-term.server.ts';
import { TermForm } from '#app/allocation/components/term-form.tsx';
import { hoursWording } from '#app/allocation/hours-wording.ts';
import { hoursRefusalText } from '#app/allocation/refusal-text.ts';
import { termInput } from '#app/allocation/term-input.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/term-new.ts';

export async function loader(args: Route.LoaderArgs) {
  await requireActor(args, ['office']);
  return null;
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['office']);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: termInput, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await addTerm(ctx, submission.value);
  if (!outcome.ok) {
    const formErrors = outcome.reasons.map((reason) => hoursRefusalText(reason, locale));
    return data({ reply: submission.reply({ formErrors }) }, { status: 422 });
  }
  const text = wordsFor(locale, hoursWording)('term-added');
  throw redirect(`/office/hours?term=${outcome.value.code}`, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function TermNew({ actionData }: Route.ComponentProps) {
  const t = useWords(hoursWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('new-term')}
        subtitle={t('new-term-lead')}
        breadcrumbs={[{ to: '/office/hours', label: t('title') }]}
      />
      <TermForm reply={actionData?.reply ?? null} />
    </Page>
  );
}
