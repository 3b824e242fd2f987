/** Several of the own people on one date: who can come, why others can't, and enrolling them in one go. */
import { data, redirect } from 'react-router';
import { TeamEnrolView } from '#app/booking/components/team/team-enrol-view.tsx';
import { enrolParticipants } from '#app/booking/enrol-participant.server.ts';
import { openPlacesOn } from '#app/booking/places-queries.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { readTeamEnrolForm, teamEnrolAddress, teamEnrolQuestion } from '#app/booking/team-enrol-form.ts';
import { teamEnrolment, teamRefusals } from '#app/booking/team-enrol-queries.server.ts';
import { enrolledNames, enrolledSummary } from '#app/booking/team-enrol-text.ts';
import { teamGrid } from '#app/booking/team-grid-queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import type { Route } from './+types/enrol.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['coordinator']);
  const question = teamEnrolQuestion(args.url.searchParams);
  const scope = partnerScope(actor);
  const enrolment = await teamEnrolment(ctx, question, { scope, locale, here: args.url.pathname });
  const { chosen } = enrolment;
  return {
    enrolment,
    places: chosen && (await openPlacesOn(scope, chosen.runId)),
    certificate: question.certificate,
    isDateAsked: question.date !== null,
  };
}

export async function action(args: Route.ActionArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['coordinator']);
  const scope = partnerScope(actor);
  const reader = { scope, locale, here: args.url.pathname };
  const form = readTeamEnrolForm(await readForm(args.request));
  if (!form) return data({ problem: 'stale' as const, done: null, failed: [] }, { status: 422 });
  if (form.personIds.length === 0) {
    return data({ problem: 'nobody-ticked' as const, done: null, failed: [] }, { status: 422 });
  }
  const { chosen } = await teamEnrolment(ctx, { personIds: [], certificate: null, date: form.date }, reader);
  const team = new Map(
    (await teamGrid(scope, ctx.now, { page: 1 }, null)).people.map((one) => [one.personId, one]),
  );
  if (!chosen || form.personIds.some((personId) => !team.has(personId))) {
    return data({ problem: 'stale' as const, done: null, failed: [] }, { status: 422 });
  }

  const { personIds, waitIfFull } = form;
  const place = { runId: chosen.runId, courseId: chosen.courseId };
  const outcome = await enrolParticipants(ctx, { ...place, personIds: [...personIds], waitIfFull });
  if (!outcome.ok) {
    return data({ problem: 'stale' as const, done: null, failed: [] }, { status: statusOf(outcome.reasons) });
  }
  const { results } = outcome.value;
  const failed = await Promise.all(
    results.flatMap((result) => {
      const name = team.get(result.personId)?.name;
      if (result.ok || !name) return [];
      return teamRefusals(ctx, result.reasons, { ...reader, date: chosen, name }).then((refusals) => ({
        personId: result.personId,
        name: fullName(name),
        refusals,
      }));
    }),
  );
  const nameOf = (personId: string) => {
    const name = team.get(personId)?.name;
    return name ? fullName(name) : '';
  };
  if (failed.length > 0) {
    const done = enrolledNames(results, nameOf);
    const refused = results.flatMap((result) => (result.ok ? [] : result.reasons));
    const status = failed.length === results.length ? statusOf(refused) : 200;
    return data({ problem: null, done, failed }, { status });
  }
  const text = enrolledSummary(enrolledNames(results, nameOf), locale);
  // Those who were left unticked stay in sight.
  const asked = teamEnrolQuestion(args.url.searchParams);
  const everybody = [...new Set([...asked.personIds, ...personIds])];
  const { certificate } = asked;
  throw redirect(teamEnrolAddress(everybody, { certificate, date: form.date }), {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function TeamEnrol({ loaderData, actionData }: Route.ComponentProps) {
  return <TeamEnrolView {...loaderData} answer={actionData} />;
}
