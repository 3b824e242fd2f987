/** Giving somebody a place on a run: the whole of it, the rest of it, or one session to catch up. For the office. */
import { data, redirect } from 'react-router';
import { PlaceForm } from '#app/booking/components/place-form.tsx';
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { enrolledText } from '#app/booking/enrolled-text.ts';
import { wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { placeProblems, readPlaceForm, whomKey } from '#app/booking/place-form.ts';
import { placeWording } from '#app/booking/place-wording.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { parseId } from '#app/kernel/ids.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { colleaguesOn } from '#app/partners/colleagues-queries.server.ts';
import { mintFormId } from '#app/scheduling/form-id-queries.server.ts';
import { findRun, type RunDetail } from '#app/scheduling/run-detail-queries.server.ts';
import { takesEnrolments } from '#app/scheduling/run-state.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/run-enrol.ts';

async function knownRun({ actor, ctx }: SignedIn, key: string): Promise<RunDetail> {
  const runId = parseId(key);
  const viewer = { scope: centreScope(actor), actor, now: ctx.now };
  const run = await findRun(viewer, runId ? { runId } : { code: key });
  if (!run) throw data(null, { status: 404 });
  return run;
}

function comingSessions(run: RunDetail, now: number) {
  return run.sessions.filter(({ cancelled, interval }) => !cancelled && interval.start > now);
}

/** Who works somewhere on the first day that is still to come. */
function peopleFor({ actor, ctx }: SignedIn, run: RunDetail) {
  const now = ctx.now.epochMilliseconds;
  const first = comingSessions(run, now)[0]?.interval.start ?? now;
  return colleaguesOn(centreScope(actor), dateAt(first, run.site.zone));
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['office']);
  const run = await knownRun(signedIn, args.params.run);
  const { code, title, site, courses, state } = run;
  return {
    run: { code, title, zone: site.zone, courses },
    sessions: takesEnrolments(state) ? comingSessions(run, signedIn.ctx.now.epochMilliseconds) : [],
    people: await peopleFor(signedIn, run),
    placeId: mintFormId(),
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['office']);
  const { actor, ctx, locale } = signedIn;
  const run = await knownRun(signedIn, args.params.run);
  const form = readPlaceForm(await readForm(args.request));
  if (!form) throw data(null, { status: 400 });
  const people = await peopleFor(signedIn, run);
  const whom = people.find((one) => whomKey(one) === form.whom);
  const problems = placeProblems(form, whom !== undefined);
  if (problems.length > 0 || !whom) return data({ form, problems, refusals: [] }, { status: 422 });
  const { id, courseId, sessionIds, overrides } = form;
  const { personId, organisationId, name } = whom;
  const place = { id, runId: run.runId, courseId, personId, organisationId, sessionIds, overrides };
  const outcome = await enrolParticipant(ctx, place);
  if (!outcome.ok) {
    const reader = { scope: centreScope(actor), locale, zone: run.site.zone, here: args.url.pathname };
    const refusals = await wordedRefusals(ctx, outcome.reasons, { ...reader, course: null, name });
    return data({ form, problems, refusals }, { status: statusOf(outcome.reasons) });
  }
  const text = enrolledText(outcome.value, fullName(name), locale);
  const cookie = flashCookie({ tone: 'good', text }, cookiesAreSecure());
  throw redirect(`/planning/runs/${run.code}`, withCookies([cookie]));
}

export default function RunEnrol({ loaderData, actionData }: Route.ComponentProps) {
  const { run, sessions, people, placeId } = loaderData;
  const t = useWords(placeWording);
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
      {sessions.length > 0 ? (
        <PlaceForm
          placeId={placeId}
          people={people}
          courses={run.courses}
          sessions={sessions}
          zone={run.zone}
          answer={actionData}
        />
      ) : (
        <EmptyState
          drawing="calendar"
          title={t('nothing-left')}
          action={<LinkButton to={`/planning/runs/${run.code}`}>{t('back-to-run')}</LinkButton>}
        >
          <p>{t('nothing-left-text')}</p>
        </EmptyState>
      )}
    </Page>
  );
}
