/** A place that is held for somebody on a waiting list: take it, or pass it on. */
import { data, redirect } from 'react-router';
import { answerOffer, type OfferAnswered } from '#app/booking/answer-offer.server.ts';
import { OfferView } from '#app/booking/components/offer-view.tsx';
import { wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { type ShownOffer, shownOffer } from '#app/booking/offer-queries.server.ts';
import { offerWording } from '#app/booking/offer-wording.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { scopeOf } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { parseId } from '#app/kernel/ids.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/offer.ts';

async function knownOffer({ actor }: SignedIn, key: string): Promise<ShownOffer> {
  const offerId = parseId(key);
  const offer = offerId && (await shownOffer(actor, offerId));
  if (!offer) throw data(null, { status: 404 });
  return offer;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args);
  const { actor, ctx } = signedIn;
  const offer = await knownOffer(signedIn, args.params.offer);
  const isOwn = actor.hat.role !== 'office' || offer.personId === actor.personId;
  return {
    offer,
    isOver: offer.until <= ctx.now.epochMilliseconds,
    isOwn: isOwn && (offer.personId === null || offer.personId === actor.personId),
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args);
  const { actor, ctx, locale } = signedIn;
  const offer = await knownOffer(signedIn, args.params.offer);
  const intent = (await readForm(args.request)).get('intent');
  if (intent !== 'accept' && intent !== 'decline') throw data(null, { status: 422 });
  const outcome = await answerOffer(ctx, { offerId: offer.offerId, accept: intent === 'accept' });
  if (!outcome.ok) {
    const refused = await wordedRefusals(ctx, outcome.reasons, {
      scope: scopeOf(actor),
      locale,
      zone: offer.zone,
      here: args.url.pathname,
      course: { courseId: offer.courseId, code: offer.courseCode },
      name: offer.personId === actor.personId ? null : offer.name,
    });
    return data({ refused }, { status: statusOf(outcome.reasons) });
  }
  const cookie = flashCookie(
    { tone: 'good', text: answeredText(outcome.value, offer, locale) },
    cookiesAreSecure(),
  );
  const isCoordinator = actor.hat.role === 'coordinator';
  throw redirect(nextPage(outcome.value, offer, isCoordinator), withCookies([cookie]));
}

function answeredText(answered: OfferAnswered, { title, zone }: ShownOffer, locale: Locale): string {
  const t = wordsFor(locale, offerWording);
  switch (answered.kind) {
    case 'enrolled':
      return t('enrolled-flash', { course: inLocale(title, locale) });
    case 'held':
      return t('held-flash', { until: formatFor(locale, zone).moment(Date.parse(answered.until)) });
    case 'declined':
      return t(answered.stillWaiting ? 'waits-flash' : 'declined-flash');
  }
}

/** The booking, the date to name people on, or the offer that is over now. */
function nextPage(
  answered: OfferAnswered,
  { offerId, courseCode, runCode }: ShownOffer,
  isCoordinator: boolean,
): string {
  if (answered.kind === 'enrolled') return `/me/bookings/${answered.code}`;
  if (answered.kind !== 'held') return `/offers/${offerId}`;
  return isCoordinator ? `/company/places/${answered.code}` : `/courses/${courseCode}/${runCode}`;
}

export default function Offer({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferView {...loaderData} refused={actionData?.refused ?? null} />;
}
