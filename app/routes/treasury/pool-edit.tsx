/** Changing a cost pool and its budgets. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { partsOf } from '#app/kernel/calendar-date.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { PoolForm } from '#app/settlement/components/pool-form.tsx';
import { fieldOfPoolReason, poolInput } from '#app/settlement/pool-input.ts';
import { listPools } from '#app/settlement/pool-queries.server.ts';
import { poolWording } from '#app/settlement/pool-wording.ts';
import { poolRefusalText } from '#app/settlement/refusal-text.ts';
import { savePool } from '#app/settlement/save-pool.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { fieldErrorsOf } from '#app/ui/form/field-errors-of.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/pool-edit.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'office']);
  const poolId = parseId(args.params.pool);
  const pool = (await listPools(booksScope(actor))).find((one) => one.poolId === poolId);
  if (!pool) throw data(null, { status: 404 });
  return { pool, year: partsOf(dateAt(ctx.now.epochMilliseconds, centreZone)).year };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const poolId = parseId(args.params.pool);
  const form = await readForm(args.request);
  if (!poolId) throw data(null, { status: 404 });
  const submission = parseWithZod(form, { schema: poolInput, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await savePool(ctx, poolId, submission.value);
  if (!outcome.ok) {
    if (outcome.reasons[0].code === 'pool-unknown') throw data(null, { status: 404 });
    const fieldErrors = fieldErrorsOf(outcome.reasons, fieldOfPoolReason, (reason) =>
      poolRefusalText(reason, locale),
    );
    return data({ reply: submission.reply({ fieldErrors }) }, { status: 422 });
  }
  throw redirect('/treasury/pools', {
    status: 303,
    headers: {
      'Set-Cookie': flashCookie(
        { tone: 'good', text: wordsFor(locale, poolWording)('saved') },
        cookiesAreSecure(),
      ),
    },
  });
}

export default function PoolEdit({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(poolWording);
  const { pool, year } = loaderData;
  const euros = (cents: number | undefined) =>
    cents === undefined ? '' : (cents / 100).toFixed(2).replace('.', ',');
  const values = {
    code: pool.code,
    nameNl: pool.name.nl,
    nameEn: pool.name.en ?? '',
    noteNl: pool.note?.nl ?? '',
    noteEn: pool.note?.en ?? '',
    closed: pool.active ? '' : 'yes',
    budgetThisYear: euros(pool.budgets[year]),
    budgetNextYear: euros(pool.budgets[year + 1]),
  };
  return (
    <Page width="reading">
      <PageHeader
        title={t('edit-pool')}
        subtitle={pool.code}
        breadcrumbs={[{ to: '/treasury/pools', label: t('pools') }]}
      />
      <PoolForm values={values} year={year} reply={actionData?.reply ?? null} />
    </Page>
  );
}
