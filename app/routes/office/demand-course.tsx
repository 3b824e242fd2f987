/** One course that companies need together: a date that suits, and asking them. */
import { data, redirect } from 'react-router';
import { bundleDemand } from '#app/booking/bundle-demand.server.ts';
import { bundleProposals } from '#app/booking/bundle-proposals-queries.server.ts';
import { bundleWording } from '#app/booking/bundle-wording.ts';
import { BundlePlan } from '#app/booking/components/bundle/bundle-plan.tsx';
import { courseDemands, isReady } from '#app/booking/demand-queries.server.ts';
import { wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { bundleDemandInput } from '#app/booking/schema.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { mintFormId } from '#app/scheduling/form-id-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/demand-course.ts';

async function knownDemand({ actor, ctx }: SignedIn, code: string) {
  const demand = (await courseDemands(centreScope(actor), ctx.now)).find((one) => one.code === code);
  if (!demand) throw data(null, { status: 404 });
  return demand;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['office']);
  const demand = await knownDemand(signedIn, args.params.course);
  const { zone, proposals } = isReady(demand)
    ? await bundleProposals(signedIn.ctx, demand.courseId)
    : { zone: centreZone, proposals: [] };
  return { demand, zone, proposals, isReady: isReady(demand), formId: mintFormId() };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['office']);
  const { actor, ctx, locale } = signedIn;
  const form = await readForm(args.request);
  const demand = await knownDemand(signedIn, args.params.course);
  const plan = form.get('plan');
  const input = bundleDemandInput.safeParse({
    id: form.get('id'),
    courseId: demand.courseId,
    firstStart: typeof plan === 'string' && /^\d{1,15}$/.test(plan) ? Number(plan) : null,
    answerDay: form.get('answerDay'),
  });
  if (!input.success) return data({ incomplete: true, refused: [] }, { status: 422 });
  const outcome = await bundleDemand(ctx, input.data);
  if (!outcome.ok) {
    const refused = await wordedRefusals(ctx, outcome.reasons, {
      scope: centreScope(actor),
      locale,
      zone: centreZone,
      here: args.url.pathname,
      course: { courseId: demand.courseId, code: demand.code },
      name: null,
    });
    return data({ incomplete: false, refused }, { status: statusOf(outcome.reasons) });
  }
  const text = wordsFor(locale, bundleWording)('planned', { count: outcome.value.places });
  throw redirect('/office/demand', withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function DemandCourse({ loaderData, actionData }: Route.ComponentProps) {
  return <BundlePlan {...loaderData} answer={actionData ?? null} />;
}
