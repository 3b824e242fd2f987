/** To which cost pools invoiced money counts. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateOf, partsOf } from '#app/kernel/calendar-date.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { IncomePoolsView } from '#app/settlement/components/income-pools-view.tsx';
import { poolChoices } from '#app/settlement/entry-queries.server.ts';
import { incomePoolInput } from '#app/settlement/income-pool-input.ts';
import { findIncomePools } from '#app/settlement/income-pool-queries.server.ts';
import { incomePoolRefusalWording, incomePoolWording } from '#app/settlement/income-pool-wording.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { recordIncomePools } from '#app/settlement/record-income-pools.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/income-pools.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'board', 'office']);
  const scope = booksScope(actor);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return {
    ...(await findIncomePools(scope, today)),
    pools: await poolChoices(scope),
    from: dateOf(partsOf(today).year, 1, 1) as string,
    keepsBooks: mayKeepBooks(actor),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: incomePoolInput, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await recordIncomePools(ctx, submission.value);
  if (!outcome.ok) {
    const t = wordsFor(locale, incomePoolRefusalWording);
    const [first] = outcome.reasons;
    if (first.code !== 'pool-unknown')
      return data({ reply: submission.reply({ formErrors: [t(first.code)] }) }, { status: 422 });
    const fieldErrors = Object.fromEntries(
      outcome.reasons.flatMap((one) => ('field' in one ? [[one.field, [t(one.code)]]] : [])),
    );
    return data({ reply: submission.reply({ fieldErrors }) }, { status: 422 });
  }
  const text = wordsFor(locale, incomePoolWording)('recorded');
  throw redirect('/treasury/pools/income', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function IncomePools({ loaderData, actionData }: Route.ComponentProps) {
  return <IncomePoolsView {...loaderData} reply={actionData?.reply ?? null} />;
}
