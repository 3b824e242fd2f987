/** A group that asks to come to a floor of the centre: the office receives it with a guide, or says no. */
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { answerStopByForm } from '#app/outreach/answer-stop-by-form.server.ts';
import { HostStopView } from '#app/outreach/components/host-stop-view.tsx';
import { findHostStop, guideChoices, type HostStop, isStillOpen } from '#app/outreach/tour-queries.server.ts';
import { tourWording } from '#app/outreach/tour-wording.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/tour-stop.ts';

const listPath = '/office/tours';

/** A stop at the centre itself; what members are asked is theirs to answer. */
async function ownStop({ actor }: SignedIn, stopId: string): Promise<HostStop> {
  const stop = await findHostStop(centreScope(actor), stopId);
  if (!stop) throw data(null, { status: 404 });
  return stop;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['office']);
  const { actor, ctx } = signedIn;
  const stop = await ownStop(signedIn, args.params.stop);
  const isOpen = isStillOpen(stop, ctx.now);
  const guides = isOpen ? await guideChoices(centreScope(actor), stop, ctx.now) : [];
  return { stop, isOpen, guides };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['office']);
  const { ctx, locale } = signedIn;
  const { stopId, tour } = await ownStop(signedIn, args.params.stop);
  const answer = await answerStopByForm(ctx, stopId, await readForm(args.request), locale);
  if (!answer) throw data(null, { status: 422 });
  if (answer.did === null) return data(answer, { status: answer.status });
  const text = wordsFor(locale, tourWording)(answer.did === 'accept' ? 'accepted' : 'declined-centre');
  const to = `${listPath}/${tour.code}`;
  throw redirect(to, withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function CentreStopPage({ loaderData, actionData }: Route.ComponentProps) {
  return <HostStopView {...loaderData} listPath={listPath} answer={actionData} />;
}
