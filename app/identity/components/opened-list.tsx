import { fullName } from '#app/kernel/person-name.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { OpenedFile } from '../opened-file-queries.server.ts';
import { openedWording } from '../opened-wording.ts';
import { roleWording } from '../wording.ts';

/** Who opened something about the reader: who, in which role, what and when. */
export function OpenedList({ opened }: { readonly opened: readonly OpenedFile[] }) {
  const t = useWords(openedWording);
  const tRole = useWords(roleWording);
  const format = useFormat();
  return (
    <DataTable
      caption={t('caption')}
      noSheet="own account"
      rows={opened}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'who',
          header: t('who'),
          title: true,
          cell: ({ opener }) => (opener ? fullName(opener) : t('gone')),
        },
        { key: 'role', header: t('role'), cell: ({ role }) => tRole(role) },
        { key: 'at', header: t('at'), cell: ({ organisation }) => organisation },
        { key: 'what', header: t('what'), cell: ({ part }) => t(`part-${part}`) },
        {
          key: 'when',
          header: t('when'),
          cell: ({ openedAt, times }) =>
            times > 1
              ? `${format.moment(openedAt)}, ${t('times', { count: times })}`
              : format.moment(openedAt),
        },
      ]}
    />
  );
}
