/** A trainer is away: the sessions it hits, each replaced, moved or cancelled in one flow. */
import { requireActor } from '#app/identity/signed-in.server.ts';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/absence.ts';

export async function loader(args: Route.LoaderArgs) {
  await requireActor(args, ['trainer', 'office']);
  return null;
}

export default function ReportAbsence() {
  const t = useWords(absenceWording);
  return (
    <Page>
      <PageHeader title={t('absence-title')} />
    </Page>
  );
}
