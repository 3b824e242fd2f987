/** Who opened something about the reader, in which role, and when. */
import { OpenedList } from '#app/identity/components/opened-list.tsx';
import { selfScope } from '#app/identity/mint-scope.server.ts';
import { openedFiles } from '#app/identity/opened-file-queries.server.ts';
import { openedMonthsKept, openedWording } from '#app/identity/opened-wording.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/file.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args);
  return openedFiles(selfScope(actor));
}

export default function File({ loaderData: opened }: Route.ComponentProps) {
  const t = useWords(openedWording);
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={`${t('lead')} ${t('kept', { months: openedMonthsKept })}`} />
      {opened.length > 0 ? (
        <OpenedList opened={opened} />
      ) : (
        <EmptyState drawing="certificate" title={t('none')}>
          <p>{t('none-text')}</p>
        </EmptyState>
      )}
    </Page>
  );
}
