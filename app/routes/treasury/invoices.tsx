/** Invoices: what is to be invoiced, what is open, and the numbers given out. */
import { data } from 'react-router';
import { parseQuarter } from '#app/booking/hours-period.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { InvoicesView } from '#app/invoicing/components/invoices-view.tsx';
import {
  bookingsWithoutPayer,
  feesToInvoice,
  findTerms,
  listDocuments,
  numberReport,
  payerChoices,
  quartersToInvoice,
} from '#app/invoicing/document-queries.server.ts';
import { parseMonth } from '#app/invoicing/fees-month.ts';
import { type InvoicingRefusal, invoicingStatus } from '#app/invoicing/invoicing-reasons.ts';
import { issueFees } from '#app/invoicing/issue-fees.server.ts';
import { issueQuarter } from '#app/invoicing/issue-quarter.server.ts';
import { invoicingRefusalText, issuedText, wayOut } from '#app/invoicing/refusal-text.ts';
import { monthsOfDueUse } from '#app/invoicing/use-queries.server.ts';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { kindOfPayer } from '#app/settlement/income-pool.ts';
import { kindsWithoutPool } from '#app/settlement/income-pool-queries.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { Route } from './+types/invoices.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'board', 'office']);
  const scope = booksScope(actor);
  const search = args.url.searchParams;
  const asked = search.get('state');
  const state = asked === 'overdue' || asked === 'all' ? asked : 'open';
  const payerId = parseId(search.get('payer'));
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const fees = (await feesToInvoice(scope)).flatMap((one) => {
    const month = parseMonth(one.month);
    return month && month.lastDay < today ? [{ ...one, invoiceBy: month.invoiceBy as string }] : [];
  });
  const used = (await monthsOfDueUse(scope, addDays(today, -1))).flatMap((one) => {
    const month = parseMonth(one.month);
    return month && month.lastDay < today ? [{ ...one, invoiceBy: month.invoiceBy as string }] : [];
  });
  const brought = new Set([
    ...fees.flatMap(({ payerKinds }) => payerKinds.map((kind) => kindOfPayer(kind, 'fees'))),
    ...used.flatMap(({ payerKinds }) => payerKinds.map((kind) => kindOfPayer(kind, 'use'))),
  ]);
  return {
    documents: await listDocuments(scope, { state, payerId, today }),
    toInvoice: await quartersToInvoice(scope),
    fees,
    use: used,
    payerless: (await bookingsWithoutPayer(scope)).filter(({ month }) => isOver(month, today)),
    numbers: await numberReport(scope),
    payers: await payerChoices(scope),
    filter: { state, payer: payerId ?? '' } as const,
    hasTerms: (await findTerms(scope)) !== null,
    withoutPool: (await kindsWithoutPool(scope, today)).filter((kind) => brought.has(kind)),
    keepsBooks: mayKeepBooks(actor),
    today,
  };
}

function isOver(month: string, today: CalendarDate): boolean {
  return (parseMonth(month)?.lastDay ?? today) < today;
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const form = await readForm(args.request);
  const intent = form.get('intent');
  const asked = form.get('quarter');
  const quarter = intent === 'issue-quarter' && typeof asked === 'string' ? parseQuarter(asked) : null;
  const month = intent === 'issue-fees' ? parseMonth(form.get('month')) : null;
  if (!quarter && !month) throw data(null, { status: 400 });
  const outcome = month ? await issueFees(ctx, month) : await issueQuarter(ctx, quarter?.code ?? '');
  if (!outcome.ok) {
    const [first] = outcome.reasons;
    const problems = [problemFrom(first, locale)];
    return data({ made: null, problems }, { status: invoicingStatus[first.code] });
  }
  const { issued, refused } = outcome.value;
  const codes = issued.map(({ code }) => code);
  return data(
    {
      made: codes.length > 0 ? issuedText(codes, locale) : null,
      problems: refused.map((reason) => problemFrom(reason, locale)),
    },
    { status: codes.length === 0 && refused.length > 0 ? 409 : 200 },
  );
}

function problemFrom(reason: InvoicingRefusal, locale: Locale) {
  return { text: invoicingRefusalText(reason, locale), to: wayOut(reason) };
}

export default function Invoices({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <InvoicesView {...loaderData} made={actionData?.made ?? null} problems={actionData?.problems ?? []} />
  );
}
