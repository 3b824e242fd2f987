/** One kind of file of the books: its columns, its key and an example. */
import { data } from 'react-router';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { ExampleTable } from '#app/intake/components/example-table.tsx';
import { FormatColumns } from '#app/intake/components/format-columns.tsx';
import { FormatFacts } from '#app/intake/components/format-facts.tsx';
import { exampleTable, kindText } from '#app/intake/format-text.ts';
import { kindOfSlug } from '#app/intake/kind-groups-text.ts';
import { bookKinds, isBookKind } from '#app/intake/policy.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { settlementWording } from '#app/settlement/settlement-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { Route } from './+types/costs-import-format.ts';

const base = '/treasury/costs/import';

export async function loader(args: Route.LoaderArgs) {
  const { locale } = await requireActor(args, ['treasurer', 'office']);
  const kind = kindOfSlug(args.params.kind);
  if (!kind || !isBookKind(kind)) throw data(null, { status: 404 });
  const order = { at: bookKinds.indexOf(kind) + 1, count: bookKinds.length };
  return { text: kindText(kind, locale), example: exampleTable(kind, locale), order };
}

export default function CostsImportFormat({ loaderData: { text, example, order } }: Route.ComponentProps) {
  const t = useWords(uploadWording);
  const words = useWords(settlementWording);
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={text.about}
        breadcrumbs={[
          { to: '/treasury/costs', label: words('entries') },
          { to: base, label: t('costs-title') },
        ]}
      />
      <FormatFacts kind={text} order={order} base={base} />
      <Section title={t('columns-title')}>
        <FormatColumns kind={text} />
      </Section>
      <Section title={t('example-title')} lead={t('example-lead')}>
        <ExampleTable caption={t('example-of', { title: text.title })} {...example} />
      </Section>
    </Page>
  );
}
