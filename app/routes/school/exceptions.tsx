/** What a school has set aside until the end of the school year. */
import { data, redirect } from 'react-router';
import { StandingList } from '#app/booking/components/group/standing-list.tsx';
import { groupWording } from '#app/booking/group-wording.ts';
import { standingOverrides } from '#app/booking/standing-override-queries.server.ts';
import { standingOverrideWording } from '#app/booking/standing-override-wording.ts';
import { readWithdrawForm } from '#app/booking/withdraw-form.ts';
import { withdrawStanding } from '#app/booking/withdraw-standing.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/exceptions.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['teacher']);
  return { overrides: await standingOverrides(partnerScope(actor), ctx.now) };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['teacher']);
  const input = readWithdrawForm(await readForm(args.request));
  if (!input) throw data(null, { status: 422 });
  if (input === 'reason-missing') return data({ wrong: input }, { status: 422 });
  const outcome = await withdrawStanding(ctx, input);
  if (!outcome.ok) return data({ wrong: 'unknown' as const }, { status: 404 });
  const text = wordsFor(locale, standingOverrideWording)('withdrawn-done');
  throw redirect('/school/exceptions', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function Exceptions({ loaderData: { overrides }, actionData }: Route.ComponentProps) {
  const t = useWords(standingOverrideWording);
  const words = useWords(groupWording);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        breadcrumbs={[{ to: '/school', label: words('visits') }]}
      />
      {overrides.length === 0 ? (
        <EmptyState drawing="done" title={t('none-title')}>
          <p>{t('none-text')}</p>
        </EmptyState>
      ) : (
        <Stack gap={7}>
          <StandingList overrides={overrides} withSchool={false} wrong={actionData?.wrong ?? null} />
        </Stack>
      )}
    </Page>
  );
}
