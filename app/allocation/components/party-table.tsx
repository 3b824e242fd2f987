import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { PartyHours, PartyRow } from '../entitlement-queries.server.ts';
import { hoursWording } from '../hours-wording.ts';

interface PartyTableProps {
  readonly caption: string;
  readonly parties: readonly PartyRow[];
}

const figures = [
  'granted',
  'adjusted',
  'used',
  'lost',
  'released',
  'left',
  'open',
] as const satisfies (keyof PartyHours)[];

/** The figures behind the bars, of every party. */
export function PartyTable({ caption, parties }: PartyTableProps) {
  const t = useWords(hoursWording);
  const format = useFormat();
  const sum = (figure: (typeof figures)[number]) =>
    parties.reduce((total, party) => total + party[figure], 0);
  return (
    <DataTable
      caption={caption}
      rows={parties}
      rowKey={({ organisationId }) => organisationId}
      columns={[
        { key: 'party', header: t('party'), title: true, cell: ({ name }) => name },
        {
          key: 'weight',
          header: t('weight'),
          numeric: true,
          cell: ({ weight }) => (weight === null ? '–' : format.number(weight, 2)),
        },
        ...figures.map((figure) => ({
          key: figure,
          header: t(figure),
          numeric: true,
          cell: (party: PartyRow) => format.duration(party[figure]),
          sheet: (party: PartyRow) => party[figure] / 60,
        })),
      ]}
      totals={{
        party: t('together'),
        ...Object.fromEntries(figures.map((figure) => [figure, format.duration(sum(figure))])),
      }}
    />
  );
}
