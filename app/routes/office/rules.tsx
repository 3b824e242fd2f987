/** Every safety rule with its source, and what schools have set aside until the end of the school year. */
import { data, redirect } from 'react-router';
import { RuleTable } from '#app/booking/components/group/rule-table.tsx';
import { StandingList } from '#app/booking/components/group/standing-list.tsx';
import { centreRules } from '#app/booking/rule-queries.server.ts';
import { standingOverrides } from '#app/booking/standing-override-queries.server.ts';
import { standingOverrideWording } from '#app/booking/standing-override-wording.ts';
import { readWithdrawForm } from '#app/booking/withdraw-form.ts';
import { withdrawStanding } from '#app/booking/withdraw-standing.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/rules.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['office']);
  const scope = centreScope(actor);
  return { overrides: await standingOverrides(scope, ctx.now), ...(await centreRules(scope)) };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['office']);
  const input = readWithdrawForm(await readForm(args.request));
  if (!input) throw data(null, { status: 422 });
  if (input === 'reason-missing') return data({ wrong: input }, { status: 422 });
  const outcome = await withdrawStanding(ctx, input);
  if (!outcome.ok) return data({ wrong: 'unknown' as const }, { status: 404 });
  const text = wordsFor(locale, standingOverrideWording)('withdrawn-done');
  throw redirect('/office/rules', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function Rules({ loaderData, actionData }: Route.ComponentProps) {
  const { overrides, rules, workRules } = loaderData;
  const t = useWords(standingOverrideWording);
  const pages = new Map([
    ...rules.map(({ ruleId, code }) => [ruleId, `/office/rules/machine/${code}`] as const),
    ...workRules.map(({ ruleId, code }) => [ruleId, `/office/rules/hours/${code}`] as const),
  ]);
  return (
    <Page>
      <PageHeader
        title={t('rules-title')}
        subtitle={t('rules-lead')}
        actions={<LinkButton to="/office/import">{t('import')}</LinkButton>}
      />
      <Stack gap={7}>
        <StandingList overrides={overrides} withSchool wrong={actionData?.wrong ?? null} />
        <RuleTable
          title={t('all-rules')}
          rules={rules}
          workRules={workRules}
          editAt={({ ruleId }) => pages.get(ruleId) ?? '/office/rules'}
        />
      </Stack>
    </Page>
  );
}
