/** Writing to everybody on a run, and what was written before. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { forbidden, requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { parseId } from '#app/kernel/ids.ts';
import { RunMessageForm } from '#app/notices/components/run-message-form.tsx';
import { SentMessages } from '#app/notices/components/sent-messages.tsx';
import { mayWriteToRun } from '#app/notices/policy.ts';
import { messagesOfRun, runAudience } from '#app/notices/run-audience-queries.server.ts';
import { runMessageSchema } from '#app/notices/run-message-form.ts';
import { runMessageReasons, runMessageWording } from '#app/notices/run-message-wording.ts';
import { sendRunMessage } from '#app/notices/send-run-message.server.ts';
import { mintFormId } from '#app/scheduling/form-id-queries.server.ts';
import { findRun, type RunDetail } from '#app/scheduling/run-detail-queries.server.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { Route } from './+types/run-message.ts';

async function knownRun({ actor, ctx }: SignedIn, key: string): Promise<RunDetail> {
  const runId = parseId(key);
  const viewer = { scope: rosterScopeOf(actor), actor, now: ctx.now };
  const run = await findRun(viewer, runId ? { runId } : { code: key });
  if (!run) throw data(null, { status: 404 });
  return run;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { actor, ctx } = signedIn;
  const { runId, code, title, site } = await knownRun(signedIn, args.params.run);
  const { participants, coordinators, unreachable, trainerIds } = await runAudience(runId, ctx.now);
  // How many come is for who teaches it too.
  if (!mayWriteToRun(actor, trainerIds)) throw forbidden();
  return {
    run: { code, title, zone: site.zone },
    counts: { participants: participants.length, coordinators: coordinators.length, unreachable },
    messages: await messagesOfRun(rosterScopeOf(actor), runId),
    messageId: mintFormId(),
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { ctx, locale } = signedIn;
  const run = await knownRun(signedIn, args.params.run);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: runMessageSchema, error: formErrors(locale) });
  const reply = submission.reply();
  if (submission.status !== 'success') return data({ reply, refusals: [] }, { status: 422 });
  const outcome = await sendRunMessage(ctx, { ...submission.value, runId: run.runId });
  if (!outcome.ok) {
    const sentence = wordsFor(locale, runMessageReasons);
    const refusals = outcome.reasons.map(({ code }) => ({
      code,
      level: 'block' as const,
      sentence: sentence(code),
    }));
    const isForbidden = outcome.reasons.some(({ code }) => code === 'not-allowed');
    return data({ reply, refusals }, { status: isForbidden ? 403 : 409 });
  }
  const { participants: people, coordinators } = outcome.value;
  const text = wordsFor(locale, runMessageWording)('sent', { people, coordinators });
  const cookie = flashCookie({ tone: 'good', text }, cookiesAreSecure());
  throw redirect(`/planning/runs/${run.code}/message`, withCookies([cookie]));
}

export default function RunMessage({ loaderData, actionData }: Route.ComponentProps) {
  const { run, counts, messages, messageId } = loaderData;
  const t = useWords(runMessageWording);
  const locale = useLocale();
  return (
    <Page width="reading">
      <PageHeader
        title={t('title')}
        subtitle={inLocale(run.title, locale)}
        breadcrumbs={[
          { to: '/planning/runs', label: t('runs') },
          { to: `/planning/runs/${run.code}`, label: run.code },
        ]}
      />
      {actionData && <Refusals items={actionData.refusals} />}
      {counts.participants + counts.coordinators > 0 ? (
        <RunMessageForm
          key={messages.length}
          messageId={messageId}
          counts={counts}
          reply={actionData?.reply ?? null}
        />
      ) : (
        <EmptyState
          drawing="people"
          title={t('nobody-title')}
          action={<LinkButton to={`/planning/runs/${run.code}`}>{t('back-to-run')}</LinkButton>}
        >
          <p>{t('nobody-text')}</p>
        </EmptyState>
      )}
      <SentMessages messages={messages} zone={run.zone} />
    </Page>
  );
}
