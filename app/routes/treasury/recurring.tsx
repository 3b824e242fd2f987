/** Costs that come back by themselves, and ending one. */
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { RecurringView } from '#app/settlement/components/recurring-view.tsx';
import { endRecurring } from '#app/settlement/end-recurring.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { listRecurring } from '#app/settlement/pool-queries.server.ts';
import { poolWording } from '#app/settlement/pool-wording.ts';
import { recurringRefusalText } from '#app/settlement/refusal-text.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/recurring.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'board', 'office']);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return { rows: await listRecurring(booksScope(actor), today), keepsBooks: mayKeepBooks(actor) };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const form = await readForm(args.request);
  const asked = form.get('recurringId');
  const recurringId = parseId(typeof asked === 'string' ? asked : null);
  const outcome = recurringId === null ? null : await endRecurring(ctx, recurringId);
  if (!outcome?.ok) {
    const reason = outcome?.reasons[0] ?? ({ code: 'recurring-unknown' } as const);
    return data({ problem: recurringRefusalText(reason, locale) }, { status: 409 });
  }
  throw redirect('/treasury/recurring', {
    status: 303,
    headers: {
      'Set-Cookie': flashCookie(
        { tone: 'good', text: wordsFor(locale, poolWording)('stopped') },
        cookiesAreSecure(),
      ),
    },
  });
}

export default function RecurringCosts({ loaderData, actionData }: Route.ComponentProps) {
  return <RecurringView {...loaderData} problem={actionData?.problem ?? null} />;
}
