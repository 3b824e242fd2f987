import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { LedgerRow } from '../entitlement-queries.server.ts';
import { hoursWording } from '../hours-wording.ts';

interface LedgerTableProps {
  readonly caption: string;
  readonly lines: readonly LedgerRow[];
  /** Whose line it is, where the reader sees more than their own. */
  readonly withParty?: boolean;
}

/** How a line counts for what a party has left; open hours count for nobody. */
function effectOf({ kind, minutes }: LedgerRow): number {
  return kind === 'drawn' || kind === 'lost' || kind === 'released' ? -minutes : minutes;
}

/** Every change of hours, the latest first. */
export function LedgerTable({ caption, lines, withParty = false }: LedgerTableProps) {
  const t = useWords(hoursWording);
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ entryId }) => entryId}
      columns={[
        { key: 'when', header: t('when'), cell: ({ recordedAt }) => format.moment(recordedAt, 'short') },
        ...(withParty ? [{ key: 'party', header: t('party'), cell: ({ party }: LedgerRow) => party }] : []),
        { key: 'what', header: t('what'), title: true, cell: ({ kind }) => t(`kind-${kind}`) },
        {
          key: 'why',
          header: t('why'),
          cell: ({ visit, reason }) =>
            reason ?? (visit ? t('visit', { group: visit.group, day: format.day(visit.day) }) : ''),
        },
        {
          key: 'hours',
          header: t('hours'),
          numeric: true,
          cell: (line) => format.duration(effectOf(line)),
          sheet: (line) => effectOf(line) / 60,
        },
      ]}
    />
  );
}
