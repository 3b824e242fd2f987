import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Temporal } from '#app/kernel/temporal.ts';
import { renderPdf } from '#app/platform/pdf.server.ts';
import { numberedNames } from '#app/scheduling/numbered-names.ts';
import { type Format, formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { Translate } from '#app/ui/i18n/wording.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { AttendanceList } from './document-queries.server.ts';
import { documentWording } from './document-wording.ts';
import type { Roster, RosterPerson, RosterSession } from './roster-queries.server.ts';

const ink = '#1b2427';
const quiet = '#596366';
const line = '#c3beb1';
const petrol = '#0a5561';

type Paper = {
  readonly roster: Roster;
  readonly issuer: string;
  readonly locale: Locale;
  readonly t: Translate<typeof documentWording>;
  readonly format: Format;
};

/** A sheet per session with room to sign: for the whole run, or the sessions named. */
export function renderAttendanceList(
  { roster, issuer }: AttendanceList,
  locale: Locale,
  at: Temporal.Instant,
  sessionIds?: readonly string[],
): Promise<Buffer> {
  const t = wordsFor(locale, documentWording);
  const format = formatFor(locale, roster.site.zone);
  const paper: Paper = { roster, issuer: issuer.name, locale, t, format };
  const chosen = roster.sessions.filter(({ sessionId }) => sessionIds?.includes(sessionId) ?? true);
  return renderPdf({
    pageSize: 'A4',
    pageMargins: [42, 42, 42, 56],
    language: locale,
    info: {
      title: `${t('list-title')}: ${inLocale(roster.title, locale)} ${roster.code}`,
      author: issuer.name,
      creator: 'Leerbank',
    },
    defaultStyle: { fontSize: 10, lineHeight: 1.25, color: ink },
    content: chosen.flatMap((session, index) => sheet(paper, session, index > 0)),
    footer: (page, pages) => ({
      margin: [42, 14, 42, 0],
      fontSize: 8,
      color: quiet,
      columns: [
        { text: `${t('printed-on', { moment: format.moment(at) })}. ${t('keep-private')}`, width: '*' },
        { text: t('page', { page, pages }), width: 'auto', alignment: 'right' },
      ],
    }),
  });
}

function sheet(paper: Paper, session: RosterSession, onNewPage: boolean): Content[] {
  const { roster, issuer, locale, t, format } = paper;
  const people = roster.people.filter(({ attendance }) => session.sessionId in attendance);
  const number = roster.sessions.indexOf(session) + 1;
  const count = people.length;
  return [
    {
      columns: [
        { text: issuer, bold: true, fontSize: 11, color: petrol, width: '*' },
        { text: `${t('list-title')} ${roster.code}`, color: quiet, width: 'auto' },
      ],
      margin: [0, 0, 0, 6],
      ...(onNewPage && { pageBreak: 'before' as const }),
    },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 511, y2: 0, lineWidth: 2, lineColor: petrol }] },
    {
      text: inLocale(roster.title, locale),
      fontSize: 20,
      bold: true,
      lineHeight: 1.1,
      margin: [0, 16, 0, 4],
    },
    {
      text: `${format.dayOf(session.interval.start, 'long')}, ${format.timeRange(session.interval)}`,
      fontSize: 13,
      margin: [0, 0, 0, 12],
    },
    factTable([
      [t('day'), t('list-day', { number, count: roster.sessions.length })],
      [t('place'), roster.site.name],
      [t(session.trainers.length > 1 ? 'trainers' : 'trainer'), session.trainers.join(', ')],
      [t('machines'), numberedNames(session.resources.map((resource) => inLocale(resource, locale)))],
    ]),
    signTable(paper, session, people),
    {
      text: t('people-free', { count, free: Math.max(0, roster.seats - count), seats: roster.seats }),
      color: quiet,
      margin: [0, 8, 0, 0],
    },
    {
      unbreakable: true,
      margin: [0, 40, 0, 0],
      stack: [
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 200, y2: 0, lineWidth: 0.75, lineColor: ink }] },
        { text: t('trainer-signs'), color: quiet, fontSize: 9, margin: [0, 4, 0, 0] },
      ],
    },
  ];
}

function factTable(rows: readonly (readonly [string, string])[]): Content {
  return {
    table: {
      widths: [110, '*'],
      body: rows
        .filter(([, value]) => value !== '')
        .map(([label, value]): TableCell[] => [{ text: label, color: quiet }, value]),
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
    margin: [0, 0, 0, 16],
  };
}

/** Rows high enough to sign in; empty ones for the places that are left, because somebody always brings a colleague. */
function signTable(
  { roster, t, locale }: Paper,
  session: RosterSession,
  people: readonly RosterPerson[],
): Content {
  const head = (text: string): TableCell => ({ text, color: quiet, fontSize: 9 });
  const asks = people.some(({ requirements }) => requirements.length > 0);
  const levels = new Set(people.map(({ courseId }) => courseId)).size > 1;
  const left = Math.min(Math.max(0, roster.seats - people.length), 3);
  const empty = Array.from({ length: left }, (): TableCell[] => [' ', '', ...(asks ? [''] : []), '']);
  const rows = people.map((person): TableCell[] => [
    {
      stack: [
        { text: nameOf(person) ?? t('nameless'), bold: true },
        ...small(levels ? [inLocale(person.courseTitle, locale)] : []),
        ...small(person.requested ? [t('requested')] : []),
        ...small(person.attendance[session.sessionId]?.conflict ? [t('cant-come')] : []),
      ],
    },
    person.organisationName ?? '',
    ...(asks ? [requirementCell(person, t)] : []),
    '',
  ]);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [165, 110, ...(asks ? [70] : []), '*'],
      heights: (row) => (row === 0 ? 14 : 30),
      body: [
        [
          head(t('name')),
          head(t('company')),
          ...(asks ? [head(t('requirements'))] : []),
          head(t('signature')),
        ],
        ...rows,
        ...empty,
      ],
    },
    layout: {
      hLineWidth: (index) => (index === 0 ? 0 : index === 1 ? 0.75 : 0.5),
      vLineWidth: () => 0,
      hLineColor: (index) => (index === 1 ? ink : line),
      paddingLeft: (index) => (index === 0 ? 0 : 6),
      paddingRight: () => 4,
      paddingTop: () => 6,
      paddingBottom: () => 4,
    },
  };
}

function small(lines: readonly string[]): Content[] {
  return lines.map((text) => ({ text, fontSize: 8.5, color: quiet }));
}

/** Listed as it is sorted: by family name. */
function nameOf({ name }: RosterPerson): string | null {
  if (name === null) return null;
  const { givenName, infix, familyName } = name;
  return `${familyName}, ${[givenName, infix].filter(Boolean).join(' ')}`;
}

function requirementCell({ requirements }: RosterPerson, t: Paper['t']): TableCell {
  if (requirements.length === 0) return { text: t('none'), color: quiet };
  const met = requirements.every((one) => one.met);
  return met ? t('met') : { text: t('not-met'), bold: true };
}
