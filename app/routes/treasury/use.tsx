/** What was used at tariff in a month, to look at before it is invoiced. */
import { data } from 'react-router';
import { isOffice } from '#app/booking/policy.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { UseView } from '#app/invoicing/components/use-view.tsx';
import { findTerms } from '#app/invoicing/document-queries.server.ts';
import { parseMonth } from '#app/invoicing/fees-month.ts';
import { invoicingStatus } from '#app/invoicing/invoicing-reasons.ts';
import { issueUse } from '#app/invoicing/issue-use.server.ts';
import { invoicingRefusalText, issuedText, wayOut } from '#app/invoicing/refusal-text.ts';
import { payersOfUse } from '#app/invoicing/use-groups.ts';
import { dueUseOfMonth } from '#app/invoicing/use-queries.server.ts';
import { addDays } from '#app/kernel/calendar-date.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { Route } from './+types/use.ts';

function monthOf(code: string) {
  const month = parseMonth(code);
  if (!month) throw data(null, { status: 404 });
  return month;
}

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'board', 'office']);
  const month = monthOf(args.params.month);
  const scope = booksScope(actor);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const use = await dueUseOfMonth(scope, month);
  return {
    month: month.code,
    payers: payersOfUse(use.filter(({ rateId }) => rateId !== null)),
    unpriced: use.filter(({ rateId }) => rateId === null),
    opensOn: today > month.lastDay ? null : addDays(month.lastDay, 1),
    lateSince: today > month.invoiceBy ? month.invoiceBy : null,
    hasTerms: (await findTerms(scope)) !== null,
    keepsBooks: mayKeepBooks(actor),
    opensVisits: isOffice(actor),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const outcome = await issueUse(ctx, monthOf(args.params.month));
  if (!outcome.ok) {
    const [first] = outcome.reasons;
    const problems = [{ text: invoicingRefusalText(first, locale), to: wayOut(first) }];
    return data({ made: null, problems }, { status: invoicingStatus[first.code] });
  }
  const { issued, refused } = outcome.value;
  const codes = issued.map(({ code }) => code);
  return data(
    {
      made: codes.length > 0 ? issuedText(codes, locale) : null,
      problems: refused.map((reason) => ({ text: invoicingRefusalText(reason, locale), to: wayOut(reason) })),
    },
    { status: codes.length === 0 && refused.length > 0 ? 409 : 200 },
  );
}

export default function Use({ loaderData, actionData }: Route.ComponentProps) {
  return <UseView {...loaderData} made={actionData?.made ?? null} problems={actionData?.problems ?? []} />;
}
