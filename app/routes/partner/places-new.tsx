/** Having places on a date held for the company, whose names follow. */
import { data, redirect } from 'react-router';
import { bookPlaces } from '#app/booking/book-places.server.ts';
import { BookPlacesView } from '#app/booking/components/team/places-view.tsx';
import { wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { joinWaitingList } from '#app/booking/join-waiting-list.server.ts';
import { openPlacesOn } from '#app/booking/places-queries.server.ts';
import { placesWording } from '#app/booking/places-wording.ts';
import { freePlaces } from '#app/booking/queries.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { bookPlacesInput } from '#app/booking/schema.ts';
import { teamEnrolQuestion } from '#app/booking/team-enrol-form.ts';
import { namesDue } from '#app/booking/working-days.ts';
import { findCourse } from '#app/catalogue/queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { mintFormId } from '#app/scheduling/form-id-queries.server.ts';
import { findOpenRun } from '#app/scheduling/open-runs-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/places-new.ts';

/** The date in the address; a date that is gone is a page that isn't there. */
async function dateOf({ actor }: SignedIn, url: URL) {
  const scope = partnerScope(actor);
  const { date } = teamEnrolQuestion(url.searchParams);
  const course = date && (await findCourse(scope, date.course));
  const run = course && (await findOpenRun(scope, course.courseId, date.run));
  if (!run) throw data(null, { status: 404 });
  return { scope, course, run };
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const { scope, course, run } = await dateOf(signedIn, args.url);
  const there = await openPlacesOn(scope, run.runId);
  if (there) throw redirect(`/company/places/${there.code}`);
  const [first] = run.sessions;
  const now = signedIn.ctx.now.epochMilliseconds;
  return {
    course: { code: course.code, title: course.title },
    date: {
      runCode: run.code,
      zone: run.site.timeZone,
      siteName: run.site.name,
      priceCents: run.priceCents,
      sessions: run.sessions,
    },
    organisation: signedIn.hat.organisationName,
    free: (await freePlaces([run.runId]))[run.runId] ?? 0,
    until: namesDue(now, first ? Date.parse(first.startsAt) : now, run.site.timeZone),
    formId: mintFormId(),
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const { actor, ctx, locale } = signedIn;
  const { scope, course, run } = await dateOf(signedIn, args.url);
  const form = await readForm(args.request);
  const t = wordsFor(locale, placesWording);
  const intent = form.get('intent');
  const quantity = `${form.get('quantity') ?? ''}`.slice(0, 10);
  const input = bookPlacesInput.safeParse({
    id: form.get('id'),
    runId: run.runId,
    courseId: course.courseId,
    organisationId: actor.hat.organisationId,
    quantity,
  });
  const again = { quantity, mayWait: false };
  if (!input.success || (intent !== 'book' && intent !== 'wait')) {
    return data({ ...again, refused: [], errors: [t('quantity-wrong')] }, { status: 422 });
  }
  const outcome =
    intent === 'wait' ? await joinWaitingList(ctx, input.data) : await bookPlaces(ctx, input.data);
  if (!outcome.ok) {
    const reader = {
      scope,
      locale,
      zone: run.site.timeZone,
      here: args.url.pathname + args.url.search,
      course,
      name: null,
    };
    const refused = await wordedRefusals(ctx, outcome.reasons, reader);
    const mayWait = outcome.reasons.every(({ code }) => code === 'too-few-places');
    return data({ ...again, refused, errors: [], mayWait }, { status: statusOf(outcome.reasons) });
  }
  const { value } = outcome;
  const format = formatFor(locale, run.site.timeZone);
  const text =
    'position' in value
      ? t('waiting-flash', { position: value.position })
      : t('booked-flash', { count: value.left, until: format.moment(Date.parse(value.namesBy)) });
  const to = 'code' in value ? `/company/places/${value.code}` : `/courses/${course.code}/${run.code}`;
  throw redirect(to, withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function BookPlaces({ loaderData, actionData }: Route.ComponentProps) {
  return <BookPlacesView {...loaderData} answer={actionData} />;
}
