import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { renderPdf } from '#app/platform/pdf.server.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { ProofOfAttendance } from './document-queries.server.ts';
import { documentWording } from './document-wording.ts';
import { attendanceWording, resultWording } from './wording.ts';

const ink = '#1b2427';
const quiet = '#596366';
const line = '#c3beb1';
const petrol = '#0a5561';

/** One A4: who, which course, which days and how long. In the reader's language. */
export function renderProofOfAttendance(
  proof: ProofOfAttendance,
  locale: Locale,
  at: Temporal.Instant,
): Promise<Buffer> {
  const { booking, issuer } = proof;
  const t = wordsFor(locale, documentWording);
  const format = formatFor(locale, booking.site.zone);
  const { presence } = booking;
  const name = [proof.name.givenName, proof.name.infix, proof.name.familyName].filter(Boolean).join(' ');
  const title = inLocale(booking.title, locale);
  const duration = format.hours(presence.minutesAttended);
  const summary =
    presence.level === 'all'
      ? t('proof-all', { count: presence.sessions, duration })
      : t('proof-some', {
          duration,
          total: format.hours(presence.minutes),
          attended: presence.sessionsAttended,
          count: presence.sessions,
        });
  const issued = format.day(dateAt(at.epochMilliseconds, booking.site.zone), 'long');
  return renderPdf({
    pageSize: 'A4',
    pageMargins: [72, 64, 72, 84],
    language: locale,
    info: { title: `${t('proof-title')}: ${name}, ${title}`, author: issuer.name, creator: 'Leerbank' },
    defaultStyle: { fontSize: 11, lineHeight: 1.3, color: ink },
    content: [
      { text: issuer.name, bold: true, fontSize: 12, color: petrol, margin: [0, 0, 0, 8] },
      rule(petrol, 2),
      { text: t('proof-title'), fontSize: 30, bold: true, lineHeight: 1.1, margin: [0, 56, 0, 34] },
      { text: t('proof-declares', { issuer: issuer.name }), color: quiet, margin: [0, 0, 0, 4] },
      { text: name, fontSize: 22, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 14] },
      { text: t('proof-took-part'), color: quiet, margin: [0, 0, 0, 4] },
      { text: title, fontSize: 18, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 6] },
      { text: summary, margin: [0, 0, 0, 30] },
      sessionTable(proof, locale),
      { ...facts(proof, locale), margin: [0, 24, 0, 0] },
      {
        text: issuer.city
          ? t('issued-in', { city: issuer.city, date: issued })
          : t('issued-on', { date: issued }),
        margin: [0, 30, 0, 0],
      },
    ],
    footer: {
      margin: [72, 14, 72, 0],
      stack: [
        rule(line, 0.5),
        { text: t('proof-note'), fontSize: 8.5, lineHeight: 1.3, color: quiet, margin: [0, 8, 0, 0] },
      ],
    },
  });
}

function sessionTable({ booking, minutes }: ProofOfAttendance, locale: Locale): Content {
  const t = wordsFor(locale, documentWording);
  const outcome = wordsFor(locale, attendanceWording);
  const format = formatFor(locale, booking.site.zone);
  const head = (text: string): TableCell => ({ text, color: quiet, fontSize: 9.5 });
  const rows = booking.sessions
    .filter(({ cancelled }) => !cancelled)
    .map((session): TableCell[] => [
      format.dayOf(session.interval.start, 'long'),
      format.timeRange(session.interval),
      session.outcome === 'present' || session.outcome === 'partly'
        ? format.hours(minutes[session.sessionId] ?? 0)
        : { text: session.outcome === null ? t('none') : outcome(session.outcome), color: quiet },
    ]);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 110, 100],
      body: [[head(t('day')), head(t('time')), head(t('attended'))], ...rows],
    },
    layout: hairlines,
  };
}

function facts({ booking }: ProofOfAttendance, locale: Locale) {
  const t = wordsFor(locale, documentWording);
  const { result, trainers, site } = booking;
  const rows: [string, string][] = [
    ...(result ? [[t('result'), wordsFor(locale, resultWording)(result.kind)] as [string, string]] : []),
    ...(trainers.length > 0
      ? [[t(trainers.length > 1 ? 'trainers' : 'trainer'), trainers.join(', ')] as [string, string]]
      : []),
    [t('place'), [site.name, site.city].filter(Boolean).join(', ')],
    ...(booking.organisationName ? [[t('company'), booking.organisationName] as [string, string]] : []),
    [t('number'), booking.code],
  ];
  return {
    table: {
      widths: [90, '*'],
      body: rows.map(([label, value]): TableCell[] => [{ text: label, color: quiet }, value]),
    },
    layout: { ...hairlines, hLineWidth: () => 0, paddingTop: () => 2, paddingBottom: () => 2 },
  };
}

const hairlines = {
  hLineWidth: (index: number) => (index === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => line,
  paddingLeft: (index: number) => (index === 0 ? 0 : 8),
  paddingRight: () => 0,
  paddingTop: () => 6,
  paddingBottom: () => 5,
};

function rule(color: string, width: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 451, y2: 0, lineWidth: width, lineColor: color }] };
}
