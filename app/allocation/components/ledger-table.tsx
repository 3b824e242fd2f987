import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
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
  const locale = useLocale();
  const format = useFormat();
  const whatFor = ({ visit, run, reason }: LedgerRow) => {
    if (reason !== null) return reason;
    if (visit) return t('visit', { group: visit.group, day: format.day(visit.day) });
    return run ? t('run', { title: inLocale(run.title, locale), code: run.code }) : '';
  };
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
          cell: (line) => whatFor(line),
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
