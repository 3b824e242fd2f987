/** The attendance list as a PDF: of one session or of all, in Dutch or English. */
import { chosenSheets, paperLocale } from '#app/booking/attendance-list.ts';
import { findRunId } from '#app/booking/attendance-queries.server.ts';
import { attendanceListOf } from '#app/booking/document-queries.server.ts';
import { renderAttendanceList } from '#app/booking/render-attendance-list.server.ts';
import { pdfAnswer } from '#app/booking/render-pdf-answer.server.ts';
import { noRoster } from '#app/booking/roster-answers.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import type { Route } from './+types/attendance-list-pdf.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['trainer', 'office']);
  const scope = rosterScopeOf(actor);
  const runId = await findRunId(scope, args.params.run);
  const list = runId && (await attendanceListOf(scope, runId));
  if (!list) throw await noRoster(actor, runId);
  const search = args.url.searchParams;
  const { sessions } = chosenSheets(list.roster.sessions, search.get('session'), ctx.now.epochMilliseconds);
  if (sessions.length === 0) throw await noRoster(actor, null);
  const ids = sessions.map(({ sessionId }) => sessionId);
  const pdf = await renderAttendanceList(list, paperLocale(search.get('lang'), locale), ctx.now, ids);
  return pdfAnswer(pdf, `${list.roster.code}.pdf`);
}
