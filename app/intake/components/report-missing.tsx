import { Link } from 'react-router';
import type { ReportView } from '#app/intake/report-view-text.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';

/** Own people without a row in the file. Nothing happens to them by itself; each leads to where somebody is let go. */
export function ReportMissing({ view }: { readonly view: ReportView }) {
  const t = useWords(uploadWording);
  const format = useFormat();
  const count = view.missing.length;
  if (count === 0) return null;
  const title = t('missing-title', { count, number: format.number(count) });
  return (
    <Section title={title} lead={t('missing-lead')}>
      <DataTable
        caption={title}
        rows={view.missing}
        rowKey={({ number }) => number}
        columns={[
          {
            key: 'name',
            header: t('person'),
            title: true,
            cell: ({ personId, name }) => <Link to={`/company/people/${personId}`}>{name}</Link>,
          },
          { key: 'number', header: t('number'), cell: ({ number }) => number },
        ]}
      />
    </Section>
  );
}
