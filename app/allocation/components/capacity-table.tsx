import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { type Capacity, capacityParts } from '../capacity.ts';
import { hoursWording } from '../hours-wording.ts';

interface CapacityTableProps {
  readonly capacity: Capacity;
  readonly keptPercent: number;
}

/** From opening hours down to what is left to divide; the lines sum to the last one. */
export function CapacityTable({ capacity, keptPercent }: CapacityTableProps) {
  const t = useWords(hoursWording);
  const format = useFormat();
  const percent = format.percent(keptPercent / 100);
  const rows = capacityParts.map((part) => ({
    part,
    label: part === 'kept' ? t('part-kept', { percent }) : t(`part-${part}`),
    minutes: part === 'open' ? capacity.open : -capacity[part],
  }));
  return (
    <DataTable
      caption={t('capacity')}
      rows={rows}
      rowKey={({ part }) => part}
      rowTone={({ minutes }) => (minutes === 0 ? 'muted' : undefined)}
      columns={[
        { key: 'part', header: t('part'), title: true, cell: ({ label }) => label },
        {
          key: 'hours',
          header: t('hours'),
          numeric: true,
          cell: ({ minutes }) => format.duration(minutes),
          sheet: ({ minutes }) => minutes / 60,
        },
      ]}
      totals={{ part: t('part-minutes'), hours: format.duration(capacity.minutes) }}
    />
  );
}
