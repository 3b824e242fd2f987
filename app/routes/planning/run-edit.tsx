/** Change what is agreed about a run: title, seats, minimum, price, dates to decide by, who may see it. */
import { data, Form, Link, redirect } from 'react-router';
import { changeRunAndOffer } from '#app/booking/change-run-and-offer.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { parseId } from '#app/kernel/ids.ts';
import { wordReasons } from '#app/scheduling/check-draft.server.ts';
import { GroupFields, MoreFields, OptionField } from '#app/scheduling/components/plan-form/plan-fields.tsx';
import { organisationChoices } from '#app/scheduling/plan-choices-queries.server.ts';
import { readPlanForm } from '#app/scheduling/plan-form.ts';
import { fieldProblemWording } from '#app/scheduling/plan-form-wording.ts';
import { statusOf } from '#app/scheduling/reason-policy.ts';
import { findRun, type RunDetail } from '#app/scheduling/run-detail-queries.server.ts';
import { changesOf, editDraftOf } from '#app/scheduling/run-edit-form.ts';
import { runWording } from '#app/scheduling/run-wording.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { Route } from './+types/run-edit.ts';

async function knownRun({ actor, ctx }: SignedIn, key: string): Promise<RunDetail> {
  const runId = parseId(key);
  const viewer = { scope: rosterScopeOf(actor), actor, now: ctx.now };
  const run = await findRun(viewer, runId ? { runId } : { code: key });
  if (!run) throw data(null, { status: 404 });
  return run;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const run = await knownRun(signedIn, args.params.run);
  if (run.state === 'completed' || run.state === 'cancelled') throw redirect(`/planning/runs/${run.code}`);
  const { code, title, state } = run;
  const organisations = await organisationChoices(rosterScopeOf(signedIn.actor));
  return { run: { code, title, state }, draft: editDraftOf(run), organisations };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const { actor, ctx, locale } = signedIn;
  const run = await knownRun(signedIn, args.params.run);
  const sent = readPlanForm(await readForm(args.request));
  // A form that isn't this run's says nothing about it: what it leaves out must not empty anything.
  if (sent.id !== run.runId) throw data(null, { status: 400 });
  const draft = { ...sent, state: editDraftOf(run).state };
  const changes = changesOf(draft, run.site.zone);
  if (!changes.ok) return data({ draft, problems: changes.reasons, refusals: [] }, { status: 422 });
  const outcome = await changeRunAndOffer(ctx, {
    runId: run.runId,
    changes: changes.value,
    overrides: draft.overrides,
  });
  if (!outcome.ok) {
    const reader = { scope: rosterScopeOf(actor), locale, zone: run.site.zone };
    const refusals = await wordReasons(ctx, reader, outcome.reasons);
    return data({ draft, problems: [], refusals }, { status: statusOf(outcome.reasons) });
  }
  const text = wordsFor(locale, runWording)('did-change');
  const cookie = flashCookie({ tone: 'good', text }, cookiesAreSecure());
  throw redirect(`/planning/runs/${run.code}`, withCookies([cookie]));
}

const formId = 'edit-run';

export default function RunEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { run } = loaderData;
  const draft = actionData?.draft ?? loaderData.draft;
  const t = useWords(runWording);
  const problem = useWords(fieldProblemWording);
  const locale = useLocale();
  const errorsOf = (field: string) =>
    (actionData?.problems ?? []).filter((one) => one.field === field).map(({ code }) => problem(code));
  return (
    <Page width="reading">
      <PageHeader
        title={t('edit')}
        subtitle={inLocale(run.title, locale)}
        breadcrumbs={[
          { to: '/planning/runs', label: t('runs') },
          { to: `/planning/runs/${run.code}`, label: run.code },
        ]}
      />
      <Form method="post" id={formId} noValidate>
        <input type="hidden" name="id" value={draft.id} />
        <Stack gap={6}>
          <Refusals items={actionData?.refusals ?? []} overrideForm={formId} />
          {run.state === 'option' && <OptionField draft={draft} errorsOf={errorsOf} />}
          <GroupFields draft={draft} errorsOf={errorsOf} />
          <MoreFields draft={draft} organisations={loaderData.organisations} open />
          <ButtonRow>
            <SubmitButton>{t('save')}</SubmitButton>
            <Link to={`/planning/runs/${run.code}`}>{t('leave')}</Link>
          </ButtonRow>
        </Stack>
      </Form>
    </Page>
  );
}
