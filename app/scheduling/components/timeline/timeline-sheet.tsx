import { Fragment, useMemo } from 'react';
import { weekday } from '#app/kernel/calendar-date.ts';
import { type Format, formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { type ListEntry, type ListRow, listByRow, remarksOn } from './timeline-list.ts';
import type { TimelineData, TimelineDay } from './timeline-model.ts';
import styles from './timeline-sheet.module.css';
import { visibleHours } from './visible-hours.ts';
import { stateWording, wording } from './wording.ts';

/**
 * The timeline on paper: a row per machine, room and trainer under its site and group, a column per day, and in each the
 * sessions with their times. Made for A4 on its side; its head stands on every page. Days on which nothing can be on are
 * left out, as on the screen.
 */
export function TimelineSheet({ data }: { readonly data: TimelineData }) {
  const t = useWords(wording);
  const locale = useLocale();
  const format = useMemo(() => formatFor(locale, data.zone), [locale, data.zone]);
  const { hiddenWeekdays } = visibleHours(data);
  const days = data.days.filter((day) => !hiddenWeekdays.includes(weekday(day.date) % 7));
  return (
    <table
      className={styles.sheet}
      data-no-sheet="a file of its own"
      data-single={days.length === 1 || undefined}
    >
      <caption className="visually-hidden">{t('sessions')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.names}>
            {t('rows')}
          </th>
          {days.map((day) => (
            <th key={day.date} scope="col">
              {format.day(day.date, 'short')}
              <Closures data={data} day={day} />
            </th>
          ))}
        </tr>
      </thead>
      {parts(listByRow(data)).map((part) => (
        <tbody key={part.key}>
          {part.title && (
            <tr>
              <th className={styles.group} colSpan={days.length + 1} scope="rowgroup">
                {part.title}
              </th>
            </tr>
          )}
          {part.rows.map((line) => (
            <SheetRow key={line.row.id} data={data} line={line} days={days} format={format} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Rows that stand under one heading: a site with its group, or the trainers. */
function parts(lines: readonly ListRow[]) {
  const found: { key: string; title: string; rows: ListRow[] }[] = [];
  let path: { title: string; level: number }[] = [];
  for (const line of lines) {
    for (const { title, level } of line.headings)
      path = [...path.filter((one) => one.level < level), { title, level }];
    const last = found.at(-1);
    if (last && line.headings.length === 0) last.rows.push(line);
    else found.push({ key: line.row.id, title: path.map(({ title }) => title).join(' · '), rows: [line] });
  }
  return found;
}

function Closures({ data, day }: { readonly data: TimelineData; readonly day: TimelineDay }) {
  const closed = remarksOn(data, day).filter(({ shade }) => shade.kind === 'closure');
  const titles = [...new Set(closed.map(({ shade }) => shade.title))];
  return titles.length > 0 && <span className={styles.closure}>{titles.join(', ')}</span>;
}

interface SheetRowProps {
  readonly data: TimelineData;
  readonly line: ListRow;
  readonly days: readonly TimelineDay[];
  readonly format: Format;
}

function SheetRow({ data, line: { row, days: busy }, days, format }: SheetRowProps) {
  const entriesOn = new Map(busy.map(({ day, entries }) => [day.date, entries]));
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {row.title}
        {row.note !== null && <span className={styles.note}> {row.note}</span>}
      </th>
      {days.map((day) => (
        <td key={day.date}>
          {remarksOn(data, day, row.id)
            .filter(({ shade }) => shade.kind !== 'closure')
            .map(({ shade }) => (
              <p key={shade.id} className={styles.remark}>
                {shade.title}
              </p>
            ))}
          {(entriesOn.get(day.date) ?? []).map((entry) => (
            <Entry key={entry.block.id} entry={entry} format={format} />
          ))}
        </td>
      ))}
    </tr>
  );
}

/** What somebody who walks past has to know: when, what, and whether it is sure. */
function Entry({ entry: { block, held }, format }: { readonly entry: ListEntry; readonly format: Format }) {
  const t = useWords(wording);
  const state = useWords(stateWording);
  const isUnsure = block.state === 'concept' || block.state === 'option';
  const isBuffered = held.start !== block.start || held.end !== block.end;
  return (
    <p className={styles.entry} data-unsure={isUnsure || undefined}>
      <b>{format.timeRange(block)}</b> {block.title}
      {[isUnsure && state(block.state), block.seats].filter(Boolean).map((said) => (
        <Fragment key={String(said)}> · {said}</Fragment>
      ))}
      {isBuffered && (
        <span className={styles.buffers}>{t('with-buffers', { time: format.timeRange(held) })}</span>
      )}
    </p>
  );
}
