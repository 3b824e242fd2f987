/** Places of the company on a date whose names follow. */
import { data, redirect } from 'react-router';
import { changePlaces } from '#app/booking/book-places.server.ts';
import { PlacesView } from '#app/booking/components/team/places-view.tsx';
import { wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { placesByCode } from '#app/booking/places-queries.server.ts';
import { placesWording } from '#app/booking/places-wording.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { changePlacesInput } from '#app/booking/schema.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { colleaguesOn } from '#app/partners/colleagues-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/places.ts';

async function knownPlaces({ actor }: SignedIn, code: string) {
  const places = await placesByCode(partnerScope(actor), code);
  if (!places) throw data(null, { status: 404 });
  return places;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const { actor, ctx } = signedIn;
  const places = await knownPlaces(signedIn, args.params.places);
  const first = places.sessions[0]?.start ?? ctx.now.epochMilliseconds;
  const on = new Set(places.people.map(({ personId }) => personId));
  const colleagues =
    places.state === 'open' ? await colleaguesOn(partnerScope(actor), dateAt(first, places.zone)) : [];
  return {
    places,
    people: colleagues
      .filter(({ personId }) => !on.has(personId))
      .map(({ personId, name }) => ({ personId, name })),
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const { actor, ctx, locale } = signedIn;
  const { placeBookingId, zone, courseId, courseCode, code } = await knownPlaces(
    signedIn,
    args.params.places,
  );
  const form = await readForm(args.request);
  const t = wordsFor(locale, placesWording);
  const input = changePlacesInput.safeParse({ placeBookingId, left: form.get('left') });
  if (form.get('intent') !== 'change' || !input.success) {
    return data({ refused: [], errors: [t('left-wrong')] }, { status: 422 });
  }
  const outcome = await changePlaces(ctx, input.data);
  if (!outcome.ok) {
    const refused = await wordedRefusals(ctx, outcome.reasons, {
      scope: partnerScope(actor),
      locale,
      zone,
      here: args.url.pathname,
      course: { courseId, code: courseCode },
      name: null,
    });
    return data({ refused, errors: [] }, { status: statusOf(outcome.reasons) });
  }
  const { left } = outcome.value;
  const text = left === 0 ? t('given-back-flash') : t('changed-flash', { count: left });
  throw redirect(
    `/company/places/${code}`,
    withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]),
  );
}

export default function Places({ loaderData, actionData }: Route.ComponentProps) {
  return <PlacesView {...loaderData} answer={actionData} />;
}
