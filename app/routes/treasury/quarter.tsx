/** The settlement of a quarter: worked out by one, closed by another. */
import { data, redirect } from 'react-router';
import { parseQuarter } from '#app/booking/hours-period.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { closeSettlement } from '#app/settlement/close-settlement.server.ts';
import { SettlementView } from '#app/settlement/components/settlement-view.tsx';
import { quarterName } from '#app/settlement/key-text.ts';
import { mayClose, mayKeepBooks } from '#app/settlement/policy.ts';
import { failureText, settlementRefusalText } from '#app/settlement/refusal-text.ts';
import { settlementStatus } from '#app/settlement/settlement-reasons.ts';
import { settlementWording } from '#app/settlement/settlement-wording.ts';
import { startPreview } from '#app/settlement/start-preview.server.ts';
import { latestSettlement } from '#app/settlement/statement-queries.server.ts';
import { supplyCosts } from '#app/settlement/supply-cost-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/quarter.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, locale } = await requireActor(args, ['treasurer', 'board', 'office']);
  const quarter = parseQuarter(args.params.quarter);
  if (!quarter) throw data(null, { status: 404 });
  const scope = booksScope(actor);
  const settlement = await latestSettlement(scope, quarter.code);
  return {
    quarter: quarter.code,
    settlement,
    supplies: settlement ? await supplyCosts(scope, settlement.settlementId) : [],
    failure: settlement?.failure ? failureText(settlement.failure, locale) : null,
    keepsBooks: mayKeepBooks(actor),
    mayClose: mayClose(actor),
    isOwn: settlement?.startedById === actor.personId,
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'board', 'office']);
  const quarter = parseQuarter(args.params.quarter);
  if (!quarter) throw data(null, { status: 404 });
  const form = await readForm(args.request);
  const intent = form.get('intent');
  const settlementId = parseId(form.get('settlement'));
  if (intent !== 'preview' && !(intent === 'close' && settlementId)) throw data(null, { status: 400 });
  const outcome =
    intent === 'preview' ? await startPreview(ctx, quarter) : await closeSettlement(ctx, settlementId ?? '');
  if (!outcome.ok) {
    const [first] = outcome.reasons;
    return data({ problem: settlementRefusalText(first, locale) }, { status: settlementStatus[first.code] });
  }
  const t = wordsFor(locale, settlementWording);
  const text =
    intent === 'preview' ? t('started') : t('closed', { quarter: quarterName(quarter.code, locale) });
  throw redirect(`/treasury/quarters/${quarter.code}`, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function Quarter({
  loaderData: { failure, ...loaderData },
  actionData,
}: Route.ComponentProps) {
  return <SettlementView {...loaderData} problem={actionData?.problem ?? failure} />;
}
