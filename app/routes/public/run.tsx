/** One date of a course: when and where, what it asks, and taking a place on it, or every reason why not. */
import { data, redirect } from 'react-router';
import { RunGone } from '#app/booking/components/run-gone.tsx';
import { RunView } from '#app/booking/components/run-view.tsx';
import { readEnrolForm } from '#app/booking/enrol-form.ts';
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { enrolledText } from '#app/booking/enrolled-text.ts';
import { enrolmentOffer, wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { joinWaitingList } from '#app/booking/join-waiting-list.server.ts';
import { openPlacesOn } from '#app/booking/places-queries.server.ts';
import { freePlaces, ownWaiting, participation } from '#app/booking/queries.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { whomToEnrol } from '#app/booking/whom-queries.server.ts';
import { findCourse } from '#app/catalogue/queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope, scopeOf, selfScope } from '#app/identity/mint-scope.server.ts';
import { signInPath } from '#app/identity/return-path.ts';
import { actorFromRequest, requireActor } from '#app/identity/signed-in.server.ts';
import { requestNow } from '#app/identity/visitor.server.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { findOpenRun, type OpenRun, openRunsOfCourse } from '#app/scheduling/open-runs-queries.server.ts';
import { trainersOfRun } from '#app/scheduling/run-trainers-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import type { Route } from './+types/run.ts';

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await actorFromRequest(args);
  const scope = scopeOf(signedIn?.actor ?? null);
  const { course, run } = await courseAndRun(scope, args.params);
  if (!run) {
    const dates = await openRunsOfCourse(scope, requestNow(args), course.courseId);
    const free = await freePlaces(dates.map(({ runId }) => runId));
    return data({ course, run, dates, free }, { status: 404 });
  }
  const [places, trainers] = await Promise.all([participation([run.runId]), trainersOfRun(scope, run.runId)]);
  const shown = { course, run, places: places.get(run.runId) ?? null, trainers };
  const here = args.url.pathname + args.url.search;
  if (!signedIn) return { ...shown, signInTo: signInPath(here) };
  const { actor, ctx, locale } = signedIn;
  const search = args.url.searchParams;
  const { people, lookUp, chosen } = await whomToEnrol(actor, dayOf(run), {
    asked: search.get('person'),
    q: (search.get('who') ?? '').slice(0, 100),
  });
  const mayHold = actor.hat.role === 'coordinator';
  const held = mayHold ? await openPlacesOn(partnerScope(actor), run.runId) : null;
  if (!chosen) return { ...shown, people, lookUp, mayHold, held };
  const [offer, entries] = await Promise.all([
    enrolmentOffer(
      ctx,
      { runId: run.runId, course, ...chosen },
      { scope, locale, zone: run.site.timeZone, here },
    ),
    chosen.name === null ? ownWaiting(selfScope(actor)) : [],
  ]);
  const onWord = actor.hat.role === 'office';
  return {
    ...shown,
    people,
    lookUp,
    mayHold,
    held,
    offer,
    onWord,
    entry: entries.find(({ runId }) => runId === run.runId) ?? null,
  };
}

export async function action(args: Route.ActionArgs) {
  const { actor, ctx, locale } = await requireActor(args);
  const scope = scopeOf(actor);
  const { course, run } = await courseAndRun(scope, args.params);
  // Gone meanwhile: the page says so, with the dates that are there.
  if (!run) return data({ refused: null }, { status: 404 });
  const form = readEnrolForm(await readForm(args.request));
  const { chosen } = await whomToEnrol(actor, dayOf(run), { asked: form?.person ?? null, q: '' });
  // Without a person the form is about the reader, who may be none of those they act for.
  const whom = form?.person ? chosen : { personId: actor.personId, name: null };
  if (!form || !whom) return data({ refused: null }, { status: 422 });
  const { id, intent, overrides, asked } = form;
  const place = { id, runId: run.runId, courseId: course.courseId, personId: whom.personId };
  const outcome =
    intent === 'wait'
      ? await joinWaitingList(ctx, { ...place, asked })
      : await enrolParticipant(ctx, { ...place, overrides, asked });
  if (!outcome.ok) {
    const reader = { scope, locale, zone: run.site.timeZone, here: args.url.pathname + args.url.search };
    const refused = await wordedRefusals(ctx, outcome.reasons, { ...reader, course, name: whom.name });
    return data({ refused }, { status: statusOf(outcome.reasons) });
  }
  const { value } = outcome;
  const text = enrolledText(value, whom.name && fullName(whom.name), locale);
  const waitingPage = whom.name === null ? '/me/waiting/' : null;
  const to =
    'code' in value ? `/me/bookings/${value.code}` : waitingPage && waitingPage + value.waitingEntryId;
  throw redirect(to ?? args.url.pathname, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

/** What the address names. A course that isn't there is a page that isn't there; a date may be gone. */
async function courseAndRun(scope: ReturnType<typeof scopeOf>, params: { course: string; run: string }) {
  const course = await findCourse(scope, params.course);
  if (!course) throw data(null, { status: 404 });
  return { course, run: await findOpenRun(scope, course.courseId, params.run) };
}

function dayOf({ sessions: [first], site }: OpenRun) {
  return dateAt(first ? Date.parse(first.startsAt) : 0, site.timeZone);
}

export default function RunPage({ loaderData, actionData }: Route.ComponentProps) {
  if (!loaderData.run) return <RunGone {...loaderData} />;
  return <RunView {...loaderData} answer={actionData} />;
}
