/** Another day or time for a class's visit, or for more of its series. The address holds what is asked; nothing is done by it. */
import { data, redirect } from 'react-router';
import { MoveVisitView } from '#app/booking/components/group/move-visit-view.tsx';
import {
  firstMoveFields,
  type MoveFields,
  moveFields,
  readMove,
  readMovePost,
} from '#app/booking/group-move-form.ts';
import { previewMove } from '#app/booking/group-move-queries.server.ts';
import { groupMoveWording } from '#app/booking/group-move-wording.ts';
import {
  activitiesForGroups,
  findVisit,
  findVisitOfAnySchool,
  rulesAt,
  type Visit,
} from '#app/booking/group-queries.server.ts';
import { groupRefusals } from '#app/booking/group-reason-text.ts';
import { type GroupReason, groupStatus } from '#app/booking/group-reasons.ts';
import { moveGroup } from '#app/booking/move-group.server.ts';
import { isOffice } from '#app/booking/policy.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { reasonNames } from '#app/scheduling/reason-names-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/visit-move.ts';

/** One that can still be moved; else back to its page, which says why not. */
async function movableVisit({ actor, ctx }: SignedIn, code: string): Promise<Visit> {
  const visit = await (isOffice(actor)
    ? findVisitOfAnySchool(centreScope(actor), code)
    : findVisit(partnerScope(actor), code));
  if (!visit) throw data(null, { status: 404 });
  const isOver = visit.state === 'cancelled' || visit.interval.start <= ctx.now.epochMilliseconds;
  if (isOver) throw redirect(pageOf(visit), { status: 303 });
  return visit;
}

/** Of the visit, for its school and the office. */
function pageOf({ code }: Visit): string {
  return `/school/${code}`;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['teacher', 'office']);
  const visit = await movableVisit(signedIn, args.params.visit);
  const shown = { visit, page: pageOf(visit), byOffice: isOffice(signedIn.actor) };
  const search = args.url.searchParams;
  if (!search.has('day')) return { ...shown, fields: firstMoveFields(visit), problems: [], preview: null };
  const fields = moveFields(search);
  return { ...shown, fields, ...(await look(signedIn, visit, fields)) };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['teacher', 'office']);
  const visit = await movableVisit(signedIn, args.params.visit);
  const form = await readForm(args.request);
  const post = readMovePost(form);
  if (!post) throw data(null, { status: 422 });
  const fields = moveFields(form);
  const read = readMove(fields, visit);
  if (!read.ok) return data({ fields, problems: read.problems, preview: null }, { status: 422 });
  const outcome = await moveGroup(signedIn.ctx, { ...read.ask, ...post });
  if (!outcome.ok) {
    const shown = await look(signedIn, visit, fields);
    const refusals = await worded(signedIn, visit, outcome.reasons);
    const { lines = [], late = null } = shown.preview ?? {};
    const preview = { lines, late, refusals, tried: true };
    return data({ fields, problems: [], preview }, { status: groupStatus(outcome.reasons) });
  }
  const t = wordsFor(signedIn.locale, groupMoveWording);
  const { visits } = outcome.value;
  const text = visits === 0 ? t('moved-already') : t('moved', { count: visits, group: visit.groupName });
  throw redirect(pageOf(visit), {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

async function look(signedIn: SignedIn, visit: Visit, fields: MoveFields) {
  const read = readMove(fields, visit);
  if (!read.ok) return { problems: read.problems, preview: null };
  const outcome = await previewMove(signedIn.ctx, read.ask);
  const { lines, late, reasons } = outcome.ok
    ? outcome.value
    : { lines: [], late: null, reasons: outcome.reasons };
  return {
    problems: [],
    preview: { lines, late, refusals: await worded(signedIn, visit, reasons), tried: false },
  };
}

async function worded({ actor, ctx, locale }: SignedIn, visit: Visit, reasons: readonly GroupReason[]) {
  const scope = isOffice(actor) ? centreScope(actor) : partnerScope(actor);
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

export default function MoveVisit({ loaderData, actionData }: Route.ComponentProps) {
  return <MoveVisitView {...loaderData} {...actionData} />;
}
