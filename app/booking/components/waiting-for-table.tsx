import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayWording } from '#app/booking/day-wording.ts';
import { type Urgency, urgencyOf } from '#app/booking/urgency.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { sheetMoment } from '#app/ui/table/sheet-moment.ts';
import styles from './waiting-for-table.module.css';

/** One thing that waits for a person. */
export interface WaitingLine {
  readonly key: string;
  readonly what: string;
  readonly detail: string;
  readonly to: string;
  readonly label: string;
  /** The moment after which it is late, on the clock of `zone`. */
  readonly due: number;
  readonly zone: string;
  /** Due at the end of a day: the hour says nothing. */
  readonly isDay?: boolean;
  /** What to call it once it is late: *verlopen*. */
  readonly late?: string;
}

interface WaitingForTableProps {
  readonly caption: string;
  readonly lines: readonly WaitingLine[];
  readonly now: number;
  readonly empty?: ReactNode;
}

/** What needs a person: what, until when, and one thing to do about it. What is late or due today stands out. */
export function WaitingForTable({ caption, lines, now, empty }: WaitingForTableProps) {
  const t = useWords(dayWording);
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ key }) => key}
      rowTone={(line) => (urgencyOf(line, now) === 'now' ? 'signal' : undefined)}
      empty={empty}
      columns={[
        {
          key: 'what',
          header: t('what'),
          title: true,
          cell: ({ what, detail }) => (
            <>
              {what}
              <span className={styles.detail}>{detail}</span>
            </>
          ),
        },
        {
          key: 'until',
          header: t('until-when'),
          sheet: ({ due, zone }) => sheetMoment(due, zone),
          width: '11rem',
          cell: (line) => <Due line={line} now={now} />,
        },
        {
          key: 'do',
          header: t('to-do'),
          width: '11rem',
          silentHeader: true,
          phone: 'bare',
          cell: ({ to, label }) => <Link to={to}>{label}</Link>,
        },
      ]}
    />
  );
}

const tones: Record<Urgency, 'signal' | 'notice' | 'neutral'> = {
  now: 'signal',
  soon: 'notice',
  later: 'neutral',
};

function Due({ line, now }: { readonly line: WaitingLine; readonly now: number }) {
  const t = useWords(dayWording);
  const { due, zone, isDay, late } = line;
  const format = formatFor(useLocale(), zone);
  return (
    <div>
      <StatusMark tone={tones[urgencyOf(line, now)]}>
        {due < now ? (late ?? t('late')) : format.deadline(now, due)}
      </StatusMark>
      <span className={styles.detail}>
        {isDay ? format.dayOf(due, 'short') : format.moment(due, 'short')}
      </span>
    </div>
  );
}
