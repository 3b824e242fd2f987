import type { Actor } from '#app/kernel/actor.ts';
import { type CalendarDate, daysBetween } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { fold } from '#app/kernel/text.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { CalendarFilter } from '#app/scheduling/calendar-filter.ts';
import type {
  Calendar,
  CalendarRow,
  CalendarSession,
  CalendarShade,
} from '#app/scheduling/calendar-queries.server.ts';
import { plannerWording } from '#app/scheduling/planner-wording.ts';
import { isPlanner } from '#app/scheduling/policy.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type {
  RowGroup,
  TimelineBlock,
  TimelineData,
  TimelineDay,
  TimelineRow,
  TimelineShade,
} from '../timeline/timeline-model.ts';

interface Reader {
  readonly locale: Locale;
  readonly zone: string;
  readonly viewer: Actor;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The calendar in words, narrowed to what was asked for: what the timeline and its list twin draw. */
export function boardData(
  calendar: Calendar,
  filter: CalendarFilter,
  days: readonly TimelineDay[],
  reader: Reader,
): TimelineData {
  const sessions =
    filter.concepts === 'no'
      ? calendar.sessions.filter((session) => session.run?.state !== 'concept')
      : calendar.sessions;
  const rows = narrowedRows(calendar.rows, sessions, filter, reader.locale);
  const shown = new Set(rows.map((row) => row.rowId));
  const blocks = sessions.filter((session) => session.places.some((place) => shown.has(place.rowId)));
  const hours = new Set(rows.map((row) => row.hoursId));
  return {
    zone: reader.zone,
    days,
    rows: rows.map((row) => wordedRow(row, reader)),
    hours: calendar.hours
      .filter(({ hoursId }) => hours.has(hoursId))
      .map(({ hoursId, open }) => ({ id: hoursId, open })),
    blocks: blocks.map((session) => wordedBlock(session, reader)),
    shades: calendar.shades.flatMap((shade) => wordedShade(shade, shown, reader)),
  };
}

/**
 * Which rows are shown. A search keeps the rows it names, and those that hold a session it names; a trainer keeps the own
 * row and all that the trainer's sessions hold.
 */
function narrowedRows(
  rows: readonly CalendarRow[],
  sessions: readonly CalendarSession[],
  filter: CalendarFilter,
  locale: Locale,
): CalendarRow[] {
  const words = fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean);
  const hasAll = (text: string) => words.every((word) => text.includes(word));
  const named = new Set(
    words.length === 0
      ? []
      : sessions
          .filter((session) => hasAll(fold(`${session.title?.nl} ${session.title?.en} ${session.run?.code}`)))
          .flatMap((session) => session.places.map((place) => place.rowId)),
  );
  const trainer = rows.find((row) => row.kind === 'trainer' && row.code === filter.trainer);
  const taught = new Set(
    trainer
      ? [
          trainer.rowId,
          ...sessions
            .filter((session) => session.places.some((place) => place.rowId === trainer.rowId))
            .flatMap((session) => session.places.map((place) => place.rowId)),
        ]
      : [],
  );
  return rows.filter(
    (row) =>
      (!filter.kind || row.kind === filter.kind) &&
      // Trainers belong to no site; they stay, because sessions there need one.
      (!filter.site || row.site === null || row.site.code === filter.site) &&
      (!filter.pool || row.pool?.code === filter.pool) &&
      (!trainer || taught.has(row.rowId)) &&
      (words.length === 0 ||
        named.has(row.rowId) ||
        hasAll(fold(`${inLocale(row.title, locale)} ${row.code} ${row.pool?.name.nl ?? ''}`))),
  );
}

function wordedRow(row: CalendarRow, { locale, viewer, zone, now }: Reader): TimelineRow {
  const t = wordsFor(locale, plannerWording);
  const path: RowGroup[] = row.site
    ? [
        { id: row.site.code, title: row.site.name },
        ...(row.pool ? [{ id: row.pool.code, title: inLocale(row.pool.name, locale) }] : []),
      ]
    : [{ id: 'trainers', title: t('trainers') }];
  return {
    id: row.rowId,
    kind: row.kind,
    title: inLocale(row.title, locale),
    path,
    note: noteOf(row, dateAt(now, zone), locale, isPlanner(viewer)),
    hoursId: row.hoursId,
    editable: isPlanner(viewer) && row.inUse,
  };
}

function noteOf(row: CalendarRow, today: CalendarDate, locale: Locale, planner: boolean): string | null {
  const t = wordsFor(locale, plannerWording);
  if (!row.inUse) return t('not-in-use');
  if (planner && row.inspectionValidUntil) {
    const left = daysBetween(today, row.inspectionValidUntil);
    const day = formatFor(locale, '').day(row.inspectionValidUntil, 'short');
    if (left < 0) return t('inspection-expired');
    if (left <= 30) return t('inspection-until', { day });
  }
  return row.capacity === null ? null : t('people', { count: row.capacity });
}

function wordedBlock(session: CalendarSession, { locale, viewer, now }: Reader): TimelineBlock {
  const t = wordsFor(locale, plannerWording);
  const { run, knowledge } = session;
  const state = knowledge === 'busy' ? 'busy' : (run?.state ?? 'confirmed');
  const title = knowledge === 'busy' || !session.title ? t('busy') : inLocale(session.title, locale);
  const planner = isPlanner(viewer);
  const closed = state === 'completed' || state === 'cancelled' || state === 'busy';
  return {
    id: session.sessionId,
    runId: run?.runId ?? null,
    kind: knowledge === 'busy' ? 'other' : session.kind,
    state,
    title,
    seats:
      run && session.free !== null && state !== 'concept'
        ? t('seats-taken', { taken: run.seats - session.free, seats: run.seats })
        : null,
    start: session.start,
    end: session.end,
    places: session.places,
    conflict: session.conflict,
    editable: planner && !closed && session.end > now,
    href: hrefOf(session, planner),
    sideBySide: session.sideBySideKey,
  };
}

/** Planners go to the run or session; others to the page where a public date is booked. */
function hrefOf({ knowledge, run, sessionId }: CalendarSession, planner: boolean): string | null {
  if (knowledge === 'busy') return null;
  if (planner) return run ? `/planning/runs/${run.code}` : `/planning/sessions/${sessionId}`;
  const bookable = run?.courseCode && (run.state === 'open' || run.state === 'confirmed');
  return bookable ? `/courses/${run.courseCode}` : null;
}

function wordedShade(shade: CalendarShade, shown: ReadonlySet<string>, { locale }: Reader): TimelineShade[] {
  const t = wordsFor(locale, plannerWording);
  const rowIds = shade.rowIds?.filter((id) => shown.has(id)) ?? null;
  if (rowIds?.length === 0) return [];
  const says = shade.title && inLocale(shade.title, locale);
  const word = { closure: t('closed'), outage: t('out-of-order'), absence: t('absent') }[shade.kind];
  const title = shade.kind === 'closure' ? (says ?? word) : says ? `${word}: ${says}` : word;
  const span: Interval = { start: shade.start, end: shade.end };
  return [{ ...span, id: shade.shadeId, kind: shade.kind, rowIds, title, blocking: shade.blocking }];
}
