/** Booking a cost or an income, with the bill where there is one. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { MAX_SCAN_BYTES } from '#app/credentials/scan-kind.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { bookEntry } from '#app/settlement/book-entry.server.ts';
import { EntryForm } from '#app/settlement/components/entry-form.tsx';
import { entryInput, fieldOfEntryReason } from '#app/settlement/entry-input.ts';
import { closedQuarters, poolChoices } from '#app/settlement/entry-queries.server.ts';
import { entryRefusalText } from '#app/settlement/refusal-text.ts';
import { entryRefusalWording, settlementWording } from '#app/settlement/settlement-wording.ts';
import { proposedCost } from '#app/settlement/supply-cost-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { fieldErrorsOf } from '#app/ui/form/field-errors-of.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { isLargerThan, readForm, skipBody } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/cost-new.ts';

/** The other fields of the form, in bytes, at their longest and with room. */
const besidesDocument = 100_000;

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'office']);
  const scope = booksScope(actor);
  const statementId = parseId(args.url.searchParams.get('supply'));
  return {
    proposed: statementId && (await proposedCost(scope, statementId)),
    pools: await poolChoices(scope),
    closed: await closedQuarters(scope),
    today: dateAt(ctx.now.epochMilliseconds, centreZone) as string,
    run: (args.url.searchParams.get('run') ?? '').slice(0, 60),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  if (isLargerThan(args.request, MAX_SCAN_BYTES + besidesDocument)) {
    await skipBody(args.request);
    const error = { document: [wordsFor(locale, entryRefusalWording)('document-too-large')] };
    return data({ reply: { status: 'error' as const, error } }, { status: 413 });
  }
  const form = await readForm(args.request);
  const file = form.get('document');
  form.delete('document');
  const submission = parseWithZod(form, { schema: entryInput, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const document =
    file instanceof File && file.size > 0
      ? { name: file.name.slice(0, 120), bytes: new Uint8Array(await file.arrayBuffer()) }
      : null;
  const outcome = await bookEntry(ctx, submission.value, document);
  if (!outcome.ok) {
    const fieldErrors = fieldErrorsOf(outcome.reasons, fieldOfEntryReason, (reason) =>
      entryRefusalText(reason, locale),
    );
    return data({ reply: submission.reply({ fieldErrors }) }, { status: 422 });
  }
  const text = wordsFor(locale, settlementWording)('booked', { code: outcome.value.code });
  throw redirect(`/treasury/costs/${outcome.value.entryId}`, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function CostNew({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(settlementWording);
  return (
    <Page width="reading">
      <PageHeader title={t('book-entry')} breadcrumbs={[{ to: '/treasury/costs', label: t('entries') }]} />
      <EntryForm {...loaderData} reply={actionData?.reply ?? null} />
    </Page>
  );
}
