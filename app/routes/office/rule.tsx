/** One rule of safety or of working hours: a new version of it, and what it said before. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { RuleTable } from '#app/booking/components/group/rule-table.tsx';
import { findHoursRule, findMachineRule } from '#app/booking/rule-queries.server.ts';
import { standingOverrideWording } from '#app/booking/standing-override-wording.ts';
import { changeHoursRule, changeMachineRule } from '#app/centre/change-rule.server.ts';
import { RuleForm } from '#app/centre/components/rule-form.tsx';
import { fieldOfRuleReason, hoursRuleInput, machineRuleInput } from '#app/centre/rule-input.ts';
import { ruleRefusalText } from '#app/centre/rule-refusal-text.ts';
import { hoursFormValues, machineFormValues } from '#app/centre/rule-values.ts';
import { ruleWording } from '#app/centre/rule-wording.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { fieldErrorsOf } from '#app/ui/form/field-errors-of.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { Route } from './+types/rule.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['office']);
  const scope = centreScope(actor);
  const { kind, rule: code } = args.params;
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  if (kind === 'machine') {
    const found = await findMachineRule(scope, code);
    if (found) {
      const values = machineFormValues(found.rule, found.earlier.length);
      return {
        kind: 'machine' as const,
        where: found.rule.where,
        ages: null,
        today,
        values,
        rules: found.earlier,
        workRules: [],
      };
    }
  }
  if (kind === 'hours') {
    const found = await findHoursRule(scope, code);
    if (found) {
      const { youngestAge: youngest, oldestAge: oldest } = found.rule;
      const values = hoursFormValues(found.rule, found.earlier.length);
      const ages = { youngest, oldest };
      return {
        kind: 'hours' as const,
        where: null,
        ages,
        today,
        values,
        rules: [],
        workRules: found.earlier,
      };
    }
  }
  throw data(null, { status: 404 });
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['office']);
  const { locale } = signedIn;
  const form = await readForm(args.request);
  const { kind, rule: code } = args.params;
  const reply = kind === 'machine' ? await changeMachine(signedIn, code, form) : null;
  const answer = kind === 'hours' ? await changeHours(signedIn, code, form) : reply;
  if (answer === null) throw data(null, { status: 404 });
  if (answer !== 'done') return data({ reply: answer }, { status: 422 });
  const text = wordsFor(locale, ruleWording)('saved');
  throw redirect('/office/rules', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

async function changeMachine({ ctx, locale }: SignedIn, code: string, form: FormData) {
  const submission = parseWithZod(form, { schema: machineRuleInput, error: formErrors(locale) });
  if (submission.status !== 'success') return submission.reply();
  const outcome = await changeMachineRule(ctx, code, submission.value);
  return outcome.ok ? 'done' : submission.reply({ fieldErrors: errorsOf(outcome.reasons, locale) });
}

async function changeHours({ ctx, locale }: SignedIn, code: string, form: FormData) {
  const submission = parseWithZod(form, { schema: hoursRuleInput, error: formErrors(locale) });
  if (submission.status !== 'success') return submission.reply();
  const outcome = await changeHoursRule(ctx, code, submission.value);
  return outcome.ok ? 'done' : submission.reply({ fieldErrors: errorsOf(outcome.reasons, locale) });
}

function errorsOf(reasons: readonly Parameters<typeof ruleRefusalText>[0][], locale: SignedIn['locale']) {
  if (reasons.some(({ code }) => code === 'rule-unknown')) throw data(null, { status: 404 });
  return fieldErrorsOf(reasons, fieldOfRuleReason, (reason) => ruleRefusalText(reason, locale));
}

export default function Rule({ loaderData, actionData }: Route.ComponentProps) {
  const { kind, where, ages, today, values, rules, workRules } = loaderData;
  const t = useWords(ruleWording);
  const words = useWords(standingOverrideWording);
  const locale = useLocale();
  return (
    <Page width="reading">
      <PageHeader
        title={where ? inLocale(where, locale) : t('hours', ages ?? { youngest: 0, oldest: 0 })}
        documentTitle={t('now-title')}
        subtitle={t('edit-lead')}
        breadcrumbs={[{ to: '/office/rules', label: words('rules-title') }]}
      />
      <Stack gap={7}>
        <Section title={t('now-title')}>
          <RuleForm kind={kind} values={values} today={today} reply={actionData?.reply ?? null} />
        </Section>
        {rules.length + workRules.length > 0 && (
          <RuleTable title={t('earlier')} rules={rules} workRules={workRules} />
        )}
      </Stack>
    </Page>
  );
}
