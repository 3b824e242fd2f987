/** Requests of the own people: approve or decline them, several at once. */
import { data, redirect } from 'react-router';
import { answerRequests } from '#app/booking/answer-requests.server.ts';
import { RequestsView } from '#app/booking/components/team/requests-view.tsx';
import { wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { openOffers } from '#app/booking/offer-queries.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { requestWording } from '#app/booking/request-wording.ts';
import { answerInput } from '#app/booking/schema.ts';
import { openRequests } from '#app/booking/waiting-queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/requests.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['coordinator']);
  const scope = partnerScope(actor);
  return { requests: await openRequests(scope), offers: await openOffers(scope, ctx.now) };
}

export async function action(args: Route.ActionArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['coordinator']);
  const scope = partnerScope(actor);
  const form = await readForm(args.request);
  const intent = form.get('intent');
  const chosen = form.getAll('request').flatMap((text) => parseId(text) ?? []);
  const nothing = { chosen, done: null, failed: [] };
  if (chosen.length === 0 || (intent !== 'approve' && intent !== 'decline')) {
    return data({ ...nothing, missing: 'choice' as const }, { status: 422 });
  }
  const approve = intent === 'approve';
  const { success, data: answer } = answerInput.safeParse({
    enrolmentId: chosen[0],
    approve,
    reason: approve ? null : form.get('reason'),
  });
  if (!success) return data({ ...nothing, missing: 'reason' as const }, { status: 422 });

  // Before answering: afterwards they are no requests any more.
  const requests = new Map((await openRequests(scope)).map((one) => [one.enrolmentId, one]));
  const answered = await answerRequests(ctx, { ...answer, enrolmentIds: chosen });
  const failed = await Promise.all(
    answered.flatMap(({ enrolmentId, outcome }) => {
      if (outcome.ok) return [];
      const request = requests.get(enrolmentId);
      const name = request?.name ?? null;
      const reader = { scope, locale, zone: request?.zone ?? centreZone, here: args.url.pathname };
      return wordedRefusals(ctx, outcome.reasons, { ...reader, course: null, name }).then((refusals) => ({
        enrolmentId,
        name: name && fullName(name),
        refusals,
      }));
    }),
  );
  const kind = approve ? ('approved' as const) : ('declined' as const);
  const count = answered.length - failed.length;
  if (failed.length > 0) {
    const left = failed.map(({ enrolmentId }) => enrolmentId);
    return data(
      { missing: null, chosen: left, done: { kind, count }, failed },
      {
        status:
          count === 0
            ? statusOf(answered.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.reasons)))
            : 200,
      },
    );
  }
  const text = wordsFor(locale, requestWording)(kind, { count });
  throw redirect(args.url.pathname, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function Requests({ loaderData, actionData }: Route.ComponentProps) {
  return <RequestsView {...loaderData} answer={actionData} />;
}
