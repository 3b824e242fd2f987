import { useMemo } from 'react';
import { Link } from 'react-router';
import { intersect } from '#app/kernel/interval.ts';
import { numberedNames } from '#app/scheduling/numbered-names.ts';
import { type Format, formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { SheetLink } from '#app/ui/table/sheet-link.tsx';
import { sheetName } from '#app/ui/table/sheet-name.ts';
import {
  type ListArrangement,
  type ListEntry,
  type ListRemark,
  listByDay,
  listByRow,
  remarksOn,
} from './timeline-list.ts';
import type { TimelineData, TimelineDay } from './timeline-model.ts';
import styles from './timeline-table.module.css';
import { kindWording, stateWording, wording } from './wording.ts';

interface TimelineTableProps {
  readonly data: TimelineData;
  readonly arrangement: ListArrangement;
}

/**
 * The list twin of the timeline: the same sessions in words, for keyboard, screen reader, small screens and browsers
 * without JavaScript. By day it says what is on where; by row when each machine, room and trainer is taken.
 */
export function TimelineTable({ data, arrangement }: TimelineTableProps) {
  const t = useWords(wording);
  const locale = useLocale();
  const format = useMemo(() => formatFor(locale, data.zone), [locale, data.zone]);
  if (data.rows.length === 0) return <p className={styles.empty}>{t('no-rows')}</p>;
  return (
    <>
      <table
        className={styles.table}
        data-sheet={sheetName(t('sessions'))}
        data-group={t(arrangement === 'day' ? 'list-day' : 'rows')}
      >
        <caption className={styles.hidden}>{t('sessions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('what')}</th>
            {arrangement === 'day' && <th scope="col">{t('where')}</th>}
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('seats')}</th>
          </tr>
        </thead>
        {arrangement === 'day'
          ? listByDay(data).map(({ day, entries }) => (
              <tbody key={day.date} data-day={day.date}>
                <GroupHead title={format.day(day.date, 'long')} columns={6} />
                <Remarks remarks={remarksOn(data, day)} columns={6} format={format} day={day} />
                {entries.length === 0 && <Nothing text={t('nothing-on-day')} columns={6} />}
                {entries.map((entry) => (
                  <EntryRow key={entry.block.id} entry={entry} format={format} withRows />
                ))}
              </tbody>
            ))
          : listByRow(data).map(({ row, headings, days: busy }) => (
              <tbody key={row.id} data-row-id={row.id}>
                {headings.map((heading) => (
                  <GroupHead key={heading.id} title={heading.title} columns={5} />
                ))}
                <tr>
                  <th className={styles.rowName} colSpan={5} scope="rowgroup">
                    {row.title}
                    {row.note !== null && <span className={styles.quiet}> {row.note}</span>}
                  </th>
                </tr>
                <Remarks remarks={remarksIn(data, row.id)} columns={5} format={format} />
                {busy.length === 0 && <Nothing text={t('nothing-on-row')} columns={5} />}
                {busy.flatMap(({ day, entries }) =>
                  entries.map((entry) => (
                    <EntryRow
                      key={`${day.date} ${entry.block.id}`}
                      entry={entry}
                      format={format}
                      day={format.day(day.date, 'short')}
                    />
                  )),
                )}
              </tbody>
            ))}
      </table>
      <SheetLink caption={t('sessions')} from={{ sheet: sheetName(t('sessions')) }} />
    </>
  );
}

function GroupHead({ title, columns }: { readonly title: string; readonly columns: number }) {
  return (
    <tr>
      <th className={styles.group} colSpan={columns} scope="rowgroup">
        {title}
      </th>
    </tr>
  );
}

function Nothing({ text, columns }: { readonly text: string; readonly columns: number }) {
  return (
    <tr>
      <td className={styles.quiet} colSpan={columns}>
        {text}
      </td>
    </tr>
  );
}

interface RemarksProps {
  readonly remarks: readonly ListRemark[];
  readonly columns: number;
  readonly format: Format;
  /** The day they are listed under; without one, they say their days themselves. */
  readonly day?: TimelineDay;
}

function Remarks({ remarks, columns, format, day }: RemarksProps) {
  return remarks.map(({ shade, rows }) => {
    const on = day ? intersect(shade, day) : shade;
    const whole = day !== undefined && on !== null && on.start === day.start && on.end === day.end;
    const when = whole || on === null ? '' : ` (${day ? format.timeRange(on) : format.range(on, 'short')})`;
    return (
      <tr key={shade.id}>
        <td className={styles.remark} colSpan={columns}>
          {rows.length > 0 && `${rows.map((row) => row.title).join(', ')}: `}
          {shade.title}
          {when}
        </td>
      </tr>
    );
  });
}

interface EntryRowProps {
  readonly entry: ListEntry;
  readonly format: Format;
  readonly day?: string;
  readonly withRows?: boolean;
}

function EntryRow({ entry: { block, rows, held }, format, day, withRows }: EntryRowProps) {
  const t = useWords(wording);
  const kind = useWords(kindWording);
  const state = useWords(stateWording);
  const buffered = held.start !== block.start || held.end !== block.end;
  return (
    <tr data-block-id={block.id} data-state={block.state}>
      <td className={styles.time}>
        {day && `${day} `}
        {format.timeRange(block)}
        {buffered && (
          <span className={styles.buffers}>{t('with-buffers', { time: format.timeRange(held) })}</span>
        )}
      </td>
      <td className={styles.what}>
        {block.href === null ? block.title : <Link to={block.href}>{block.title}</Link>}
        {block.conflict && <span className={styles.conflict}>{t('conflict')}</span>}
      </td>
      {withRows && <td className={styles.where}>{numberedNames(rows.map((row) => row.title))}</td>}
      <td className={styles.small}>{block.kind === 'other' ? '' : kind(block.kind)}</td>
      <td className={styles.small}>{state(block.state)}</td>
      <td className={styles.small}>{block.seats}</td>
    </tr>
  );
}

function remarksIn(data: TimelineData, rowId: string): ListRemark[] {
  const first = data.days[0];
  const last = data.days.at(-1);
  if (!first || !last) return [];
  // What holds for every row (a closure) is said under the days, not under each row again.
  return remarksOn(data, { start: first.start, end: last.end }, rowId).filter(
    ({ shade }) => shade.rowIds !== null,
  );
}
