/** What a company needs, and says it wants: added to other companies, without names. */
import { data, redirect } from 'react-router';
import { bundleWording } from '#app/booking/bundle-wording.ts';
import { OwnDemandView } from '#app/booking/components/bundle/own-demand-view.tsx';
import { ownDemand } from '#app/booking/demand-queries.server.ts';
import { wordedRefusals } from '#app/booking/enrolment-offer-queries.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { stateDemandInput, withdrawDemandInput } from '#app/booking/schema.ts';
import { stateDemand } from '#app/booking/state-demand.server.ts';
import { withdrawDemand } from '#app/booking/withdraw-demand.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/demand.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['coordinator']);
  return { demand: await ownDemand(partnerScope(actor), ctx.now) };
}

export async function action(args: Route.ActionArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['coordinator']);
  const scope = partnerScope(actor);
  const form = await readForm(args.request);
  const t = wordsFor(locale, bundleWording);
  const isWithdrawn = form.get('intent') === 'withdraw';
  const stated = isWithdrawn ? null : stateDemandInput.safeParse(statedFrom(form));
  const withdrawn = isWithdrawn
    ? withdrawDemandInput.safeParse({ statedDemandId: form.get('stated') })
    : null;
  if (!stated?.success && !withdrawn?.success) {
    const wrong = stated?.error?.issues.map(({ path }) => String(path[0])) ?? [];
    return data({ wrong, refused: [], typed: typedIn(form) }, { status: 422 });
  }
  const outcome = withdrawn?.success
    ? await withdrawDemand(ctx, withdrawn.data)
    : await stateDemand(ctx, (stated as { data: Parameters<typeof stateDemand>[1] }).data);
  if (!outcome.ok) {
    const reader = { scope, locale, zone: centreZone, here: args.url.pathname, course: null, name: null };
    const refused = await wordedRefusals(ctx, outcome.reasons, reader);
    return data({ wrong: [], refused, typed: typedIn(form) }, { status: statusOf(outcome.reasons) });
  }
  const text = stated?.success
    ? t('said', { count: stated.data.quantity, course: await titleOf(stated.data.courseId) })
    : t('withdrawn');
  throw redirect(args.url.pathname, withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));

  async function titleOf(courseId: string): Promise<string> {
    const { courses } = await ownDemand(scope, ctx.now);
    const title = courses.find((one) => one.courseId === courseId)?.title;
    return title ? inLocale(title, locale) : '';
  }
}

function statedFrom(form: FormData) {
  const quantity = String(form.get('quantity') ?? '');
  return {
    courseId: form.get('course'),
    quantity: /^\d{1,4}$/.test(quantity) ? Number(quantity) : null,
    neededBy: form.get('neededBy'),
  };
}

function typedIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 100);
  return { course: text('course'), quantity: text('quantity'), neededBy: text('neededBy') };
}

export default function Demand({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnDemandView {...loaderData} answer={actionData ?? null} />;
}
