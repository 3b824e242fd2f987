import { Link } from 'react-router';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { OwnFloor } from '../tour-host-queries.server.ts';
import type { HostStop } from '../tour-queries.server.ts';
import { tourWording } from '../tour-wording.ts';
import { StopStateMark, useHostingText } from './tour-parts.tsx';

interface HostStopTableProps {
  readonly caption: string;
  readonly stops: readonly HostStop[];
  /** Under which the page of each stop is. */
  readonly path: string;
}

/** Groups that ask to come or come by. */
export function HostStopTable({ caption, stops, path }: HostStopTableProps) {
  const t = useWords(tourWording);
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      rows={stops}
      rowKey={({ stopId }) => stopId}
      columns={[
        {
          key: 'group',
          header: t('group'),
          title: true,
          cell: (stop) => <Link to={`${path}/${stop.stopId}`}>{stop.tour.organisationName}</Link>,
        },
        { key: 'time', header: t('time'), cell: (stop) => format.range(stop.interval) },
        {
          key: 'heads',
          header: t('heads-short'),
          numeric: true,
          cell: (stop) => format.number(stop.tour.headCount),
        },
        { key: 'answer', header: t('answer'), cell: (stop) => <StopStateMark state={stop.state} /> },
        {
          key: 'guide',
          header: t('guide'),
          cell: (stop) => (stop.state === 'accepted' ? stop.guide?.name : null),
        },
      ]}
    />
  );
}

interface OwnFloorTableProps {
  readonly caption: string;
  readonly floors: readonly OwnFloor[];
  /** Under which the page of each floor is. */
  readonly path: string;
}

/** The own floors, with what they say about groups. */
export function OwnFloorTable({ caption, floors, path }: OwnFloorTableProps) {
  const t = useWords(tourWording);
  const text = useHostingText();
  return (
    <DataTable
      caption={caption}
      rows={floors}
      rowKey={({ siteId }) => siteId}
      columns={[
        { key: 'floor', header: t('floor'), title: true, cell: ({ siteName }) => siteName },
        {
          key: 'hosting',
          header: t('receives-groups'),
          cell: ({ hosting }) => (hosting?.open ? text(hosting) : t('floor-closed-to-groups')),
        },
        {
          key: 'set',
          header: t('set-floor'),
          silentHeader: true,
          cell: ({ siteId }) => <Link to={`${path}/${siteId}`}>{t('set-floor')}</Link>,
        },
      ]}
    />
  );
}
