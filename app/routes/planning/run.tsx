/** One run: its sessions and people, how full it is, what comes next, and what happened to it. */
import { data, Form, Link, redirect } from 'react-router';
import { RunFeedbackSection } from '#app/booking/components/run-feedback.tsx';
import { RunPeople } from '#app/booking/components/run-people.tsx';
import { runFeedback } from '#app/booking/feedback-queries.server.ts';
import { rosterOf } from '#app/booking/roster-queries.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { runRefusals } from '#app/booking/run-refusals-queries.server.ts';
import { readRunStep } from '#app/booking/run-step.ts';
import { takeRunStep } from '#app/booking/take-run-step.server.ts';
import { historyWithWords } from '#app/booking/words-of-run-queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { addDays } from '#app/kernel/calendar-date.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { RunFacts } from '#app/scheduling/components/runs/run-facts.tsx';
import { RunHistory, RunOverrides } from '#app/scheduling/components/runs/run-past.tsx';
import { RunSessions } from '#app/scheduling/components/runs/run-sessions.tsx';
import { RunStateMark } from '#app/scheduling/components/runs/run-state-mark.tsx';
import { RunSteps } from '#app/scheduling/components/runs/run-steps.tsx';
import { findRun, type RunDetail } from '#app/scheduling/run-detail-queries.server.ts';
import { takesEnrolments } from '#app/scheduling/run-state.ts';
import { runWording } from '#app/scheduling/run-wording.ts';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Columns, Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { Route } from './+types/run.ts';

async function knownRun({ actor, ctx }: SignedIn, key: string): Promise<RunDetail> {
  const runId = parseId(key);
  const viewer = { scope: rosterScopeOf(actor), actor, now: ctx.now };
  const run = await findRun(viewer, runId ? { runId } : { code: key });
  if (!run) throw data(null, { status: 404 });
  return run;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { actor, ctx, locale } = signedIn;
  const run = await knownRun(signedIn, args.params.run);
  const scope = rosterScopeOf(actor);
  const reader = { scope, locale, zone: run.site.zone };
  const [roster, history, noted, feedback] = await Promise.all([
    rosterOf(scope, run.runId),
    scope.kind === 'centre' ? historyWithWords(scope, run.runId, locale) : [],
    runRefusals(ctx, reader, run.noted),
    run.state === 'completed' ? runFeedback(scope, run.runId) : null,
  ]);
  const now = ctx.now.epochMilliseconds;
  const enrols =
    // A trainer gives places on runs that they teach.
    (actor.hat.role === 'office' || roster !== null) &&
    takesEnrolments(run.state) &&
    run.sessions.some(({ cancelled, interval }) => !cancelled && interval.start > now);
  const mayAnswer = scope.kind === 'centre';
  const optionDay = addDays(dateAt(now, run.site.zone), 7);
  return { run, roster, history, noted, feedback, enrols, mayAnswer, now, optionDay };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { actor, ctx, locale } = signedIn;
  const run = await knownRun(signedIn, args.params.run);
  const form = await readForm(args.request);
  const step = readRunStep(form, run.site.zone);
  if (!step) throw data(null, { status: 400 });
  const t = wordsFor(locale, runWording);
  if (step.kind === 'cancel' && step.reason === '') {
    const refusal = { code: 'say-why', level: 'block' as const, sentence: t('say-why') };
    return data({ refusals: [refusal], again: null }, { status: 422 });
  }
  const outcome = await takeRunStep(ctx, run.runId, step);
  if (outcome.ok) {
    const text =
      step.kind === 'complete'
        ? t('did-complete', { count: outcome.value.open })
        : t(`did-${step.kind}`, { code: run.code });
    const cookie = flashCookie({ tone: 'good', text }, cookiesAreSecure());
    throw redirect(`/planning/runs/${run.code}`, withCookies([cookie]));
  }
  const reader = { scope: rosterScopeOf(actor), locale, zone: run.site.zone };
  const refusals = await runRefusals(ctx, reader, outcome.reasons);
  const again = { intent: step.kind, optionDay: `${form.get('optionDay') ?? ''}` };
  return data({ refusals, again }, { status: 409 });
}

const againForm = 'again';

/** The board in the week of the next session, with the rows of this run only. */
function boardOf(run: RunDetail, now: number): string {
  const coming = run.sessions.filter((one) => !one.cancelled);
  const next = coming.find((one) => one.interval.end > now) ?? coming.at(-1);
  const search = new URLSearchParams({ q: run.code });
  if (next) search.set('date', dateAt(next.interval.start, run.site.zone));
  return `/planning?${search}`;
}

export default function Run({ loaderData, actionData }: Route.ComponentProps) {
  const { run, roster, history, noted, feedback, enrols, mayAnswer, now, optionDay } = loaderData;
  const t = useWords(runWording);
  const locale = useLocale();
  const pencilled = run.state === 'concept' || run.state === 'option';
  const waivable = actionData?.refusals.some((one) => one.level === 'override' && !one.overrideBy);
  return (
    <Page>
      <PageHeader
        title={inLocale(run.title, locale)}
        status={<RunStateMark state={run.state} tinted />}
        subtitle={t('subtitle', { code: run.code, site: run.site.name })}
        breadcrumbs={[{ to: '/planning/runs', label: t('runs') }]}
      />
      <RunSteps run={run} now={now} optionDay={optionDay} />
      <Columns aside={<RunFacts run={run} />}>
        {actionData && (
          <Stack gap={4}>
            <Refusals items={actionData.refusals} {...(waivable && { overrideForm: againForm })} />
            {waivable && actionData.again && (
              <Form method="post" id={againForm}>
                <input type="hidden" name="intent" value={actionData.again.intent} />
                <input type="hidden" name="optionDay" value={actionData.again.optionDay} />
                <SubmitButton>{t('do-anyway')}</SubmitButton>
              </Form>
            )}
          </Stack>
        )}
        {!actionData && noted.length > 0 && <Refusals items={noted} title={t('noted')} focus={false} />}
        <Section title={t('sessions')} actions={<Link to={boardOf(run, now)}>{t('show-on-board')}</Link>}>
          <RunSessions run={run} now={now} marks={roster !== null} />
        </Section>
        <RunPeople roster={roster} pencilled={pencilled} enrols={enrols} mayAnswer={mayAnswer} />
        {feedback && <RunFeedbackSection feedback={feedback} />}
        <RunOverrides run={run} />
        <RunHistory events={history} zone={run.site.zone} />
      </Columns>
    </Page>
  );
}
