/** The day on paper: who is where, with what. */
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dayWording } from '#app/booking/day-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/day-sheet.ts';

export async function loader(args: Route.LoaderArgs) {
  await requireActor(args, ['trainer', 'office']);
  return null;
}

export default function DaySheet() {
  const t = useWords(dayWording);
  return (
    <Page>
      <PageHeader title={t('day-sheet')} />
    </Page>
  );
}
