/** VAT decisions, and by which of them pools are taxed. */
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { choosePoolVat } from '#app/invoicing/choose-pool-vat.server.ts';
import { VatView } from '#app/invoicing/components/vat-view.tsx';
import { listVatDecisions, poolVat } from '#app/invoicing/vat-queries.server.ts';
import { vatRefusalText } from '#app/invoicing/vat-refusal-text.ts';
import { vatWording } from '#app/invoicing/vat-wording.ts';
import { codeField } from '#app/kernel/fields.ts';
import { parseId } from '#app/kernel/ids.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/vat.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['treasurer', 'board', 'office']);
  const scope = booksScope(actor);
  return {
    decisions: await listVatDecisions(scope),
    pools: await poolVat(scope),
    keepsBooks: mayKeepBooks(actor),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const form = await readForm(args.request);
  const poolId = parseId(form.get('pool'));
  const asked = form.get('decision') ?? '';
  const decision = asked === '' ? null : codeField.safeParse(asked);
  if (!poolId) return data({ problem: vatRefusalText({ code: 'pool-unknown' }, locale) }, { status: 422 });
  if (decision && !decision.success)
    return data({ problem: vatRefusalText({ code: 'decision-unknown' }, locale) }, { status: 422 });
  const outcome = await choosePoolVat(ctx, { poolId, decision: decision?.data ?? null });
  if (!outcome.ok) return data({ problem: vatRefusalText(outcome.reasons[0], locale) }, { status: 422 });
  const text = wordsFor(locale, vatWording)('chosen');
  throw redirect('/treasury/vat', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function Vat({ loaderData, actionData }: Route.ComponentProps) {
  return <VatView {...loaderData} problem={actionData?.problem ?? null} />;
}
