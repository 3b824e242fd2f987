/** What came of a run: per participant the result that the course asks, which grants the certificate. */
import { data, redirect } from 'react-router';
import { findRunId } from '#app/booking/attendance-queries.server.ts';
import type { ResultRecorded } from '#app/booking/booking-answers.ts';
import { completeRun } from '#app/booking/complete-run.server.ts';
import { ResultsPage } from '#app/booking/components/results-page.tsx';
import { RosterError } from '#app/booking/components/roster-error.tsx';
import { statusOf } from '#app/booking/reason-policy.ts';
import { recordResults } from '#app/booking/record-result.server.ts';
import { readResults, typedResults } from '#app/booking/results-form.ts';
import { type ResultsSheet, resultsSheet } from '#app/booking/results-queries.server.ts';
import { refusalSentences, resultSentences, savedText } from '#app/booking/results-text.server.ts';
import { noRoster } from '#app/booking/roster-answers.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import type { Route } from './+types/results.ts';

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  return { sheet: await sheetFor(signedIn, args.params.run) };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['trainer', 'office']);
  const form = await readForm(args.request);
  const sheet = await sheetFor(signedIn, args.params.run);
  const answer =
    form.get('intent') === 'complete' ? await complete(signedIn, sheet) : await record(signedIn, sheet, form);
  if ('refused' in answer) {
    return data({ refused: answer.refused, typed: typedResults(form) }, { status: answer.status });
  }
  throw redirect(
    args.url.pathname,
    withCookies([flashCookie({ tone: 'good', text: answer.saved }, cookiesAreSecure())]),
  );
}

type Answer = { readonly saved: string } | { readonly refused: readonly string[]; readonly status: number };

async function sheetFor({ actor, ctx }: SignedIn, codeOrId: string): Promise<ResultsSheet> {
  const scope = rosterScopeOf(actor);
  const runId = await findRunId(scope, codeOrId);
  const sheet = runId && (await resultsSheet(scope, ctx, runId));
  if (!sheet) throw await noRoster(actor, runId);
  return sheet;
}

async function record(signedIn: SignedIn, sheet: ResultsSheet, form: FormData): Promise<Answer> {
  const { ctx, locale } = signedIn;
  const courseOf = new Map(
    sheet.groups.flatMap(({ courseId, people }) =>
      people.map(({ enrolmentId }): [string, string] => [enrolmentId, courseId]),
    ),
  );
  const read = readResults(form, courseOf);
  if (!read.ok) return { refused: resultSentences(sheet, read.problems, locale), status: 422 };
  const outcome = await recordResults(ctx, sheet.run.runId, read.results);
  if (!outcome.ok) {
    const scope = rosterScopeOf(signedIn.actor);
    return {
      refused: await refusalSentences(scope, sheet, outcome.reasons, locale),
      status: statusOf(outcome.reasons.map(({ reason }) => reason)),
    };
  }
  return { saved: savedText(counted(outcome.value), locale) };
}

function counted(recorded: readonly ResultRecorded[]) {
  const fresh = recorded.filter(({ already }) => !already);
  return {
    results: fresh.length,
    granted: fresh.filter(({ certificateId }) => certificateId !== null).length,
    withdrawn: fresh.filter(
      ({ certificateId, revokedCertificateId }) => revokedCertificateId !== null && certificateId === null,
    ).length,
  };
}

async function complete({ actor, ctx, locale }: SignedIn, sheet: ResultsSheet): Promise<Answer> {
  const outcome = await completeRun(ctx, { runId: sheet.run.runId });
  if (!outcome.ok) {
    const reasons = outcome.reasons.map((reason) => ({ enrolmentId: null, reason }));
    const refused = await refusalSentences(rosterScopeOf(actor), sheet, reasons, locale);
    return { refused, status: statusOf(outcome.reasons) };
  }
  return { saved: savedText({ results: outcome.value.results, granted: 0, withdrawn: 0 }, locale) };
}

export default function Results({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ResultsPage
      sheet={loaderData.sheet}
      refused={actionData?.refused ?? []}
      typed={actionData?.typed ?? {}}
    />
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <RosterError error={error} />;
}
