/** What goes for every file of the import, and which kinds there are. */
import { requireActor } from '#app/identity/signed-in.server.ts';
import { FileRules } from '#app/intake/components/file-rules.tsx';
import { KindList } from '#app/intake/components/kind-list.tsx';
import { fileRules } from '#app/intake/file-rules-text.ts';
import { kindGroups } from '#app/intake/kind-groups-text.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { Route } from './+types/import-formats.ts';

export async function loader(args: Route.LoaderArgs) {
  const { locale } = await requireActor(args, ['office']);
  return { rules: fileRules(locale), groups: kindGroups(locale) };
}

export default function ImportFormats({ loaderData: { rules, groups } }: Route.ComponentProps) {
  const t = useWords(uploadWording);
  return (
    <Page>
      <PageHeader
        title={t('formats-title')}
        subtitle={t('formats-lead')}
        breadcrumbs={[{ to: '/office/import', label: t('title') }]}
      />
      <Section title={t('every-file')}>
        <FileRules rules={rules} />
      </Section>
      <Section title={t('kinds-title')} lead={t('kinds-lead')}>
        <KindList groups={groups} base="/office/import" />
      </Section>
    </Page>
  );
}
