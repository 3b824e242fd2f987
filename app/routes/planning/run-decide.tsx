/** One decision: does a run below its minimum go ahead or not. For its trainers and the office. */
import { data, redirect } from 'react-router';
import { DecideRun, NothingToDecide } from '#app/booking/components/decide-run.tsx';
import { decideWording } from '#app/booking/decide-wording.ts';
import { rosterOf } from '#app/booking/roster-queries.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { runRefusals } from '#app/booking/run-refusals-queries.server.ts';
import { readRunStep } from '#app/booking/run-step.ts';
import { takeRunStep } from '#app/booking/take-run-step.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { forbidden, requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { parseId } from '#app/kernel/ids.ts';
import { runAudience } from '#app/notices/run-audience-queries.server.ts';
import { findRun } from '#app/scheduling/run-detail-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { FormErrors } from '#app/ui/form/form-layout.tsx';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { Route } from './+types/run-decide.ts';

/** The run with its people: 404 for who may not know of it, 403 for a trainer of other runs. */
async function knownRun({ actor, ctx }: SignedIn, key: string) {
  const runId = parseId(key);
  const scope = rosterScopeOf(actor);
  const run = await findRun({ scope, actor, now: ctx.now }, runId ? { runId } : { code: key });
  if (!run) throw data(null, { status: 404 });
  const roster = await rosterOf(scope, run.runId);
  if (!roster) throw forbidden();
  return { run, roster };
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { ctx } = signedIn;
  const { run, roster } = await knownRun(signedIn, args.params.run);
  const { participants, coordinators, unreachable, trainerIds } = await runAudience(run.runId, ctx.now);
  const { code, state, minimum, decideBy, title, site } = run;
  const firstStart = run.sessions.find(({ cancelled }) => !cancelled)?.interval.start ?? null;
  return {
    now: ctx.now.epochMilliseconds,
    title,
    run: { code, state, minimum, decideBy, zone: site.zone, enrolled: roster.people.length, firstStart },
    told: {
      participants: participants.length,
      coordinators: coordinators.length,
      unreachable,
      trainers: trainerIds.length,
      waiting: roster.waiting.length,
    },
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { actor, ctx, locale } = signedIn;
  const { run } = await knownRun(signedIn, args.params.run);
  const step = readRunStep(await readForm(args.request), run.site.zone);
  if (step?.kind !== 'confirm' && step?.kind !== 'cancel') throw data(null, { status: 400 });
  if (step.kind === 'cancel' && step.reason === '') {
    return data({ sayWhy: true, refusals: [], reason: '' }, { status: 422 });
  }
  const outcome = await takeRunStep(ctx, run.runId, step);
  if (!outcome.ok) {
    const reader = { scope: rosterScopeOf(actor), locale, zone: run.site.zone };
    const refusals = await runRefusals(ctx, reader, outcome.reasons);
    const reason = step.kind === 'cancel' ? step.reason : null;
    return data({ sayWhy: false, refusals, reason }, { status: 409 });
  }
  const t = wordsFor(locale, decideWording);
  const text = t(step.kind === 'confirm' ? 'did-go' : 'did-off', { code: run.code });
  throw redirect(
    `/planning/runs/${run.code}`,
    withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]),
  );
}

export default function RunDecide({ loaderData, actionData }: Route.ComponentProps) {
  const { run, told, now, title } = loaderData;
  const t = useWords(decideWording);
  const locale = useLocale();
  return (
    <Page width="reading">
      <PageHeader
        title={t('title')}
        subtitle={inLocale(title, locale)}
        breadcrumbs={[
          { to: '/planning/runs', label: t('runs') },
          { to: `/planning/runs/${run.code}`, label: run.code },
        ]}
      />
      {actionData && <Refusals items={actionData.refusals} />}
      {actionData?.sayWhy && <FormErrors errors={[{ text: t('say-why') }]} />}
      {run.state === 'open' ? (
        <DecideRun run={run} told={told} now={now} reason={actionData?.reason ?? null} />
      ) : (
        <NothingToDecide run={run} />
      )}
    </Page>
  );
}
