/**
 * One visit of a class: what it is; another number of pupils, how many came, or taking it off. For the teachers of the school,
 * and for the office on their word.
 */
import { data, redirect } from 'react-router';
import { agreedHours } from '#app/allocation/hours-change.ts';
import { cancelGroup } from '#app/booking/cancel-group.server.ts';
import { visitTerms } from '#app/booking/cancellation.ts';
import { changeGroup } from '#app/booking/change-group.server.ts';
import { type VisitAnswer, VisitView } from '#app/booking/components/group/visit-view.tsx';
import { countGroup } from '#app/booking/count-group.server.ts';
import { previewChange } from '#app/booking/group-change-queries.server.ts';
import {
  activitiesForGroups,
  findVisit,
  findVisitOfAnySchool,
  rulesAt,
  type Visit,
} from '#app/booking/group-queries.server.ts';
import { groupRefusals } from '#app/booking/group-reason-text.ts';
import { type GroupReason, groupStatus } from '#app/booking/group-reasons.ts';
import { groupWording } from '#app/booking/group-wording.ts';
import { isOffice } from '#app/booking/policy.ts';
import { readVisitForm } from '#app/booking/visit-form.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreScope, partnerScope, scopeOf } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { invoicesOfVisit } from '#app/invoicing/use-queries.server.ts';
import { reasonNames } from '#app/scheduling/reason-names-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/visit.ts';

async function knownVisit({ actor }: SignedIn, code: string): Promise<Visit> {
  const visit = await (isOffice(actor)
    ? findVisitOfAnySchool(centreScope(actor), code)
    : findVisit(partnerScope(actor), code));
  if (!visit) throw data(null, { status: 404 });
  return visit;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['teacher', 'office']);
  const visit = await knownVisit(signedIn, args.params.visit);
  const now = signedIn.ctx.now.epochMilliseconds;
  const terms = visitTerms({ ...visit, start: visit.interval.start }, now);
  return {
    visit,
    now,
    terms,
    byOffice: isOffice(signedIn.actor),
    invoices: await invoicesOf(signedIn, visit),
  };
}

async function invoicesOf({ actor }: SignedIn, { groupBookingId }: Visit) {
  if (isOffice(actor)) {
    const found = await invoicesOfVisit(centreScope(actor), groupBookingId);
    return found.map(({ documentId, payerId: _, ...one }) => ({
      ...one,
      to: `/treasury/invoices/${documentId}`,
    }));
  }
  const { organisationId } = partnerScope(actor);
  const found = await invoicesOfVisit(partnerScope(actor), groupBookingId);
  return found.map(({ documentId, payerId, ...one }) => ({
    ...one,
    to: payerId === organisationId ? `/invoices/${documentId}/invoice.pdf` : null,
  }));
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['teacher', 'office']);
  const visit = await knownVisit(signedIn, args.params.visit);
  const form = readVisitForm(await readForm(args.request));
  if (!form) throw data(null, { status: 422 });
  const { heads = '', supervisors = '', present = '' } = form.typed;
  const answer = { about: form.about, wrong: form.wrong, heads, supervisors, present, hours: [] };
  if (!form.input) return data({ ...answer, refusals: [] } satisfies VisitAnswer, { status: 422 });

  const { ctx, locale } = signedIn;
  const { groupBookingId } = visit;
  if (form.input.about === 'change') {
    // A change of the school's hours is shown first, and done when that was seen.
    const hours = await previewChange(ctx, { groupBookingId, ...form.input });
    const isShort = hours.some(({ short }) => short > 0);
    if (!isShort && form.input.seenHours !== agreedHours(hours)) {
      return data({ ...answer, hours, refusals: [] } satisfies VisitAnswer);
    }
  }
  const t = wordsFor(locale, groupWording);
  const done = async () => {
    const { input } = form;
    if (input?.about === 'cancel') {
      const outcome = await cancelGroup(ctx, { groupBookingId, ...input });
      return { outcome, text: t('cancelled', { group: visit.groupName }) };
    }
    if (input?.about === 'count') {
      const outcome = await countGroup(ctx, { groupBookingId, present: input.present });
      return { outcome, text: t('counted', { count: input.present }) };
    }
    const { headCount = 0, supervisors: companions = 0, overrides = [] } = input ?? {};
    const outcome = await changeGroup(ctx, { groupBookingId, headCount, supervisors: companions, overrides });
    return { outcome, text: t('changed', { count: headCount }) };
  };
  const { outcome, text } = await done();
  if (!outcome.ok) {
    const refusals = await worded(signedIn, visit, outcome.reasons);
    return data({ ...answer, refusals } satisfies VisitAnswer, { status: groupStatus(outcome.reasons) });
  }
  throw redirect(args.url.pathname, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

async function worded({ actor, ctx, locale }: SignedIn, visit: Visit, reasons: readonly GroupReason[]) {
  const scope = scopeOf(actor);
  const activity = (await activitiesForGroups()).find(({ courseId }) => courseId === visit.courseId);
  const { rules } = activity ? await rulesAt(activity, visit.organisationId, ctx.now) : { rules: [] };
  return groupRefusals(reasons, {
    locale,
    zone: visit.zone,
    names: await reasonNames(scope, locale, reasons),
    viewer: actor,
    rules,
    activities: null,
  });
}

export default function VisitPage({ loaderData, actionData }: Route.ComponentProps) {
  return <VisitView {...loaderData} answer={actionData ?? null} />;
}
