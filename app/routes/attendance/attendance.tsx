/** Who is there today: one tap per participant, by the trainers of the lesson day and the office. Before it begins: who comes. */
import { data } from 'react-router';
import { runOfSession } from '#app/booking/attendance-queries.server.ts';
import { rosterOf } from '#app/booking/roster-queries.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId, type SessionId } from '#app/kernel/ids.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/attendance.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['trainer', 'office']);
  const scope = rosterScopeOf(actor);
  const session = parseId<SessionId>(args.params.session);
  const run = session && (await runOfSession(scope, session));
  const roster = run && (await rosterOf(scope, run));
  if (!roster) throw data(null, { status: 404 });
  return { roster };
}

export default function Attendance({ loaderData }: Route.ComponentProps) {
  const locale = useLocale();
  return (
    <Page>
      <PageHeader title={inLocale(loaderData.roster.title, locale)} />
    </Page>
  );
}
