/** The attendance list on paper: who comes, with a line to sign per lesson day. */
import { data } from 'react-router';
import { rosterOf } from '#app/booking/roster-queries.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/attendance-list.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['trainer', 'office']);
  const run = parseId(args.params.run);
  const roster = run && (await rosterOf(rosterScopeOf(actor), run));
  if (!roster) throw data(null, { status: 404 });
  return { roster };
}

export default function AttendanceList({ loaderData }: Route.ComponentProps) {
  const locale = useLocale();
  return (
    <Page>
      <PageHeader title={inLocale(loaderData.roster.title, locale)} />
    </Page>
  );
}
