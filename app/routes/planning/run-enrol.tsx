/**
 * Giving people a place on a run: the whole of it, the rest of it, or one session. The office anybody, also by a pasted list;
 * a trainer, on a run that they teach, somebody of an own roster.
 */
import { data, redirect } from 'react-router';
import { PlaceForm } from '#app/booking/components/place-form.tsx';
import type { PlaceAnswer } from '#app/booking/components/place-form-parts.tsx';
import { RosterPlaceForm } from '#app/booking/components/roster-place-form.tsx';
import { enrolChosen } from '#app/booking/enrol-chosen.server.ts';
import { wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { foundRows } from '#app/booking/found-rows-queries.server.ts';
import { ownRosterPeople } from '#app/booking/own-roster-queries.server.ts';
import { placeProblems, readPlaceForm, whomKey } from '#app/booking/place-form.ts';
import { placeWording } from '#app/booking/place-wording.ts';
import { placedText } from '#app/booking/placed-text.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { rosterOf } from '#app/booking/roster-queries.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreScope, rosterScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { parseId } from '#app/kernel/ids.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { findablePeople } from '#app/partners/findable-people-queries.server.ts';
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
  const scope = rosterScopeOf(actor);
  const run = await findRun({ scope, actor, now: ctx.now }, runId ? { runId } : { code: key });
  if (!run) throw data(null, { status: 404 });
  // Trainers read every run, and act on those that they teach.
  if (scope.kind === 'roster' && !(await rosterOf(scope, run.runId))) throw data(null, { status: 404 });
  return run;
}

function comingSessions(run: RunDetail, now: number) {
  return run.sessions.filter(({ cancelled, interval }) => !cancelled && interval.start > now);
}

/** On the own rosters, for a trainer. */
function candidates({ actor, ctx }: SignedIn, { runId }: RunDetail) {
  return actor.hat.role === 'trainer' ? ownRosterPeople(rosterScope(actor), runId, ctx.now) : null;
}

/** Who works somewhere on the first day that is still to come. */
function peopleFor({ actor, ctx }: SignedIn, run: RunDetail) {
  const now = ctx.now.epochMilliseconds;
  const first = comingSessions(run, now)[0]?.interval.start ?? now;
  return findablePeople(centreScope(actor), dateAt(first, run.site.zone));
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['office', 'trainer']);
  const run = await knownRun(signedIn, args.params.run);
  const { code, title, site, courses, state } = run;
  return {
    run: { code, title, zone: site.zone, courses },
    people: await candidates(signedIn, run),
    sessions: takesEnrolments(state) ? comingSessions(run, signedIn.ctx.now.epochMilliseconds) : [],
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['office', 'trainer']);
  const { actor, ctx, locale } = signedIn;
  const run = await knownRun(signedIn, args.params.run);
  const form = readPlaceForm(await readForm(args.request));
  if (!form) throw data(null, { status: 400 });
  const own = await candidates(signedIn, run);
  const everybody = own ? [] : await peopleFor(signedIn, run);
  const people = own ?? everybody;
  const reader = { scope: rosterScopeOf(actor), locale, zone: run.site.zone, here: args.url.pathname };
  const chosen = people.filter((one) => form.whom.includes(whomKey(one)));
  const problems = placeProblems(form, chosen.length);
  const answer = async (more: Partial<PlaceAnswer> = {}) => ({
    form,
    problems,
    done: null,
    failed: [],
    ...more,
    rows: own ? [] : await foundRows(ctx, run.runId, form, everybody, reader),
  });
  if (problems.length > 0) return data(await answer(), { status: 422 });
  if (form.intent === 'find') return data(await answer());

  const { courseId, sessionIds, waitIfFull, asked } = form;
  const outcome = await enrolChosen(ctx, chosen, {
    runId: run.runId,
    courseId,
    sessionIds,
    waitIfFull,
    asked,
    // A rule is set aside for one person, never for a list.
    overrides: chosen.length === 1 ? form.overrides : [],
  });
  if (!outcome.ok) throw data(null, { status: statusOf(outcome.reasons) });
  const { results } = outcome.value;
  const refused = results.filter((one) => !one.ok);
  const text = placedText(results, chosen, locale);
  if (refused.length === 0) {
    const cookie = flashCookie({ tone: 'good', text: text ?? '' }, cookiesAreSecure());
    throw redirect(`/planning/runs/${run.code}`, withCookies([cookie]));
  }
  const failed: PlaceAnswer['failed'][number][] = [];
  for (const { personId, reasons } of refused) {
    const person = chosen.find((one) => one.personId === personId);
    if (!person) continue;
    const refusals = await wordedRefusals(ctx, reasons, { ...reader, course: null, name: person.name });
    failed.push({ key: whomKey(person), name: fullName(person.name), refusals });
  }
  const status = text === null ? statusOf(refused.flatMap(({ reasons }) => reasons)) : 200;
  const left = failed.map(({ key }) => key);
  return data(await answer({ done: text, failed, form: { ...form, whom: left } }), { status });
}

export default function RunEnrol({ loaderData, actionData }: Route.ComponentProps) {
  const { run, people, sessions } = loaderData;
  const t = useWords(placeWording);
  const locale = useLocale();
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={inLocale(run.title, locale)}
        breadcrumbs={[
          { to: '/planning/runs', label: t('runs') },
          { to: `/planning/runs/${run.code}`, label: run.code },
        ]}
      />
      {sessions.length > 0 && people?.length === 0 ? (
        <EmptyState
          drawing="people"
          title={t('nobody-on-roster')}
          action={<LinkButton to={`/planning/runs/${run.code}`}>{t('back-to-run')}</LinkButton>}
        >
          <p>{t('nobody-on-roster-text')}</p>
        </EmptyState>
      ) : sessions.length > 0 ? (
        people ? (
          <RosterPlaceForm {...run} people={people} sessions={sessions} answer={actionData} />
        ) : (
          <PlaceForm {...run} sessions={sessions} answer={actionData} />
        )
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
