/**
 * Who is there today: one tap per participant, by the trainers of the session and the office. Until an hour before it
 * begins, and for who may not mark: who comes.
 */
import { data, isRouteErrorResponse, redirect } from 'react-router';
import { everyoneField, pageField, readMarks } from '#app/booking/attendance-form.ts';
import { attendanceSheet, runOfSession } from '#app/booking/attendance-queries.server.ts';
import { AttendancePage } from '#app/booking/components/attendance-page.tsx';
import { RosterError } from '#app/booking/components/roster-error.tsx';
import { markAttendance } from '#app/booking/mark-attendance.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { noRoster } from '#app/booking/roster-answers.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { rosterSentences } from '#app/booking/roster-sentences.server.ts';
import { rosterWording } from '#app/booking/roster-wording.ts';
import type { MarkAttendanceInput } from '#app/booking/schema.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { parseId, type SessionId } from '#app/kernel/ids.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/attendance.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['trainer', 'office']);
  const scope = rosterScopeOf(actor);
  const session = parseId<SessionId>(args.params.session);
  const sheet = session && (await attendanceSheet(scope, ctx, session));
  if (!sheet) throw await noRoster(actor, session && (await runOfSession(scope, session)));
  const reader = { locale, zone: sheet.site.zone };
  return {
    sheet,
    sentences: await rosterSentences(scope, sheet.reasons, reader),
    now: ctx.now.epochMilliseconds,
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const form = await readForm(args.request);
  const sessionId = parseId<SessionId>(args.params.session);
  if (!sessionId) throw data(null, { status: 404 });
  const t = wordsFor(signedIn.locale, rosterWording);
  const read = form.has(everyoneField) ? await withEveryone(signedIn, sessionId, form) : readMarks(form);
  if (!read.ok) {
    await knownSession(signedIn, sessionId);
    return refused([t(read.problem)], 422, null);
  }
  const outcome = await markAttendance(signedIn.ctx, { sessionId, marks: read.marks });
  if (!outcome.ok) {
    await knownSession(signedIn, sessionId);
    const reader = { locale: signedIn.locale, zone: centreZone };
    const sentences = await rosterSentences(rosterScopeOf(signedIn.actor), outcome.reasons, reader);
    return refused(sentences, statusOf(outcome.reasons), read.marks);
  }
  if (!form.has(pageField)) return { kind: 'saved' as const };
  const { changed } = outcome.value;
  const text = changed === 0 ? t('saved-nothing-new') : t('saved-marks', { count: changed });
  throw redirect(args.url.pathname, withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

/** A tap that nobody could take is kept by the page, which tries again. */
export async function clientAction({ serverAction }: Route.ClientActionArgs) {
  try {
    return await serverAction();
  } catch (error) {
    const isAnswer = error instanceof Response || (isRouteErrorResponse(error) && error.status < 500);
    if (isAnswer) throw error;
    return { kind: 'lost' as const };
  }
}

/** The sheet, where the reader may know of it; only asked for where a tap wasn't taken. */
async function knownSession({ actor, ctx }: SignedIn, sessionId: SessionId) {
  const scope = rosterScopeOf(actor);
  const sheet = await attendanceSheet(scope, ctx, sessionId);
  if (!sheet) throw await noRoster(actor, await runOfSession(scope, sessionId));
  return sheet;
}

function refused(sentences: readonly string[], status: number, typed: MarkAttendanceInput['marks'] | null) {
  return data({ kind: 'refused' as const, sentences, typed }, { status });
}

/** What the form says, and *present* for everybody about whom neither it nor the sheet says anything. */
async function withEveryone(signedIn: SignedIn, sessionId: SessionId, form: FormData) {
  const sheet = await knownSession(signedIn, sessionId);
  const read = readMarks(form);
  if (!read.ok && read.problem !== 'nothing-marked') return read;
  const marks = read.ok ? read.marks : [];
  const unsaid = sheet.people.filter(
    ({ enrolmentId, requested, outcome }) =>
      !requested && outcome === null && !marks.some((mark) => mark.enrolmentId === enrolmentId),
  );
  const present = unsaid.map(({ enrolmentId }) => ({ enrolmentId, outcome: 'present' as const }));
  const all = [...marks, ...present];
  return all.length > 0 ? { ok: true as const, marks: all } : read;
}

export default function Attendance({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = actionData?.kind === 'refused' ? actionData : null;
  return (
    <AttendancePage
      key={loaderData.sheet.sessionId}
      {...loaderData}
      refused={refusal?.sentences ?? []}
      typed={refusal?.typed ?? null}
    />
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <RosterError error={error} />;
}
