/** Files of the office: a preview that lists every bad row, and the import once they are clean. */
import { requireActor } from '#app/identity/signed-in.server.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/import.ts';

export async function loader(args: Route.LoaderArgs) {
  await requireActor(args, ['office']);
  return null;
}

export default function ImportFiles() {
  const t = useWords(uploadWording);
  return (
    <Page>
      <PageHeader title={t('title')} />
    </Page>
  );
}
