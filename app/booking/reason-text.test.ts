import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import type { BookingReason, EnrolmentNote } from './booking-reasons.ts';
import { reasonPolicy, statusOf } from './reason-policy.ts';
import { type BookingReader, bookingReasonText, noteText, wayOutText } from './reason-text.ts';
import { waysOutOf } from './way-out.ts';

const day = calendarDate;
const days = [day('2026-12-01'), day('2026-12-08')];
const interval = { start: Date.parse('2026-12-01T17:30:00Z'), end: Date.parse('2026-12-01T20:00:00Z') };
const grantedBy = { courseId: 'course-id', runId: 'granting-id' };

/** One of each; a new code doesn't compile until it is here. */
const examples: { [C in BookingReason['code']]: BookingReason & { code: C } } = {
  'run-unknown': { code: 'run-unknown', runId: 'run-id' },
  'run-not-open': { code: 'run-not-open', runId: 'run-id', state: 'option' },
  'run-cancelled': { code: 'run-cancelled', runId: 'run-id' },
  'run-over': { code: 'run-over', runId: 'run-id' },
  'run-started': { code: 'run-started', runId: 'run-id', since: interval.start, sessionsLeft: 2 },
  'run-for-others': { code: 'run-for-others', runId: 'run-id' },
  'course-not-chosen': { code: 'course-not-chosen', runId: 'run-id', courseIds: ['course-id'] },
  'course-not-offered': { code: 'course-not-offered', runId: 'run-id', courseId: 'course-id' },
  'course-for-groups': { code: 'course-for-groups', courseId: 'course-id' },
  'session-not-in-run': { code: 'session-not-in-run', sessionId: 'session-id' },
  'run-full': { code: 'run-full', runId: 'run-id', sessionIds: ['session-id'], waiting: 3, mayWait: true },
  'person-unknown': { code: 'person-unknown' },
  'person-not-employed': { code: 'person-not-employed', organisationId: 'organisation-id', days },
  'organisation-inactive': { code: 'organisation-inactive', organisationId: 'organisation-id' },
  'payer-unknown': { code: 'payer-unknown', organisationId: 'organisation-id' },
  'already-enrolled': { code: 'already-enrolled', enrolmentId: 'enrolment-id', state: 'confirmed' },
  'agenda-clash': {
    code: 'agenda-clash',
    sessionId: 'session-id',
    interval,
    with: { sessionId: 'session-id', enrolmentId: 'enrolment-id', runId: 'granting-id', interval },
  },
  'certificate-missing': { code: 'certificate-missing', certificateTypeId: 'type-id', days, grantedBy },
  'certificate-expired': {
    code: 'certificate-expired',
    certificateTypeId: 'type-id',
    validUntil: day('2026-12-07'),
    days: [day('2026-12-08')],
    grantedBy: { courseId: 'course-id', runId: null },
  },
  'instruction-missing': {
    code: 'instruction-missing',
    certificateTypeId: 'type-id',
    resourceId: 'resource-id',
    days,
    grantedBy: null,
  },
  'instruction-expired': {
    code: 'instruction-expired',
    certificateTypeId: 'type-id',
    resourceId: 'resource-id',
    validUntil: day('2026-11-30'),
    days: [...days, day('2026-12-15')],
    grantedBy,
  },
  'too-young-for-course': { code: 'too-young-for-course', courseId: 'course-id', minimumAge: 18, days },
  'too-young-by-law': {
    code: 'too-young-by-law',
    ruleId: 'rule-id',
    resourceId: 'resource-id',
    minimumAge: 18,
    source: 'Arbobesluit 1.37',
    days,
  },
  'too-young-by-guidance': {
    code: 'too-young-by-guidance',
    ruleId: 'rule-id',
    resourceId: 'resource-id',
    minimumAge: 16,
    source: 'Arbocatalogus',
    days,
  },
  'birth-date-unknown': { code: 'birth-date-unknown', minimumAge: 16 },
  'not-allowed': { code: 'not-allowed' },
  'id-in-use': { code: 'id-in-use', id: 'form-id' },
  'override-reason-missing': { code: 'override-reason-missing', override: 'certificate-missing' },
  'enrolment-unknown': { code: 'enrolment-unknown', enrolmentId: 'enrolment-id' },
  'enrolment-not-requested': {
    code: 'enrolment-not-requested',
    enrolmentId: 'enrolment-id',
    state: 'declined',
  },
  'enrolment-ended': { code: 'enrolment-ended', enrolmentId: 'enrolment-id', state: 'cancelled' },
  'enrolment-over': { code: 'enrolment-over', enrolmentId: 'enrolment-id' },
  'already-waiting': { code: 'already-waiting', waitingEntryId: 'entry-id', position: 2 },
  'seats-free': { code: 'seats-free', runId: 'run-id', free: 1 },
  'waiting-entry-unknown': { code: 'waiting-entry-unknown', waitingEntryId: 'entry-id' },
  'waiting-entry-closed': { code: 'waiting-entry-closed', waitingEntryId: 'entry-id' },
  'offer-unknown': { code: 'offer-unknown', offerId: 'offer-id' },
  'offer-ended': { code: 'offer-ended', offerId: 'offer-id' },
  'too-few-places': { code: 'too-few-places', runId: 'run-id', free: 2, wanted: 5 },
  'places-there': { code: 'places-there', placeBookingId: 'places-id', left: 2 },
  'places-unknown': { code: 'places-unknown', placeBookingId: 'places-id' },
  'places-ended': { code: 'places-ended', placeBookingId: 'places-id' },
  'places-bundled': { code: 'places-bundled', runId: 'run-id' },
  'course-not-to-ask': { code: 'course-not-to-ask', courseId: 'course-id' },
  'needed-by-past': { code: 'needed-by-past', today: day('2026-11-23') },
  'stated-demand-unknown': { code: 'stated-demand-unknown', statedDemandId: 'stated-id' },
  'demand-too-small': { code: 'demand-too-small', courseId: 'course-id', places: 2, minimum: 4 },
  'answer-day-wrong': {
    code: 'answer-day-wrong',
    earliest: day('2026-11-24'),
    latest: day('2026-12-01'),
  },
  'proposal-gone': { code: 'proposal-gone', courseId: 'course-id' },
  'ask-unknown': { code: 'ask-unknown', askId: 'ask-id' },
  'ask-ended': { code: 'ask-ended', askId: 'ask-id' },
  'session-unknown': { code: 'session-unknown', sessionId: 'session-id' },
  'session-cancelled': { code: 'session-cancelled', sessionId: 'session-id' },
  'attendance-marked': { code: 'attendance-marked', sessionId: 'session-id' },
  'carousel-moves-as-one': {
    code: 'carousel-moves-as-one',
    sessionId: 's',
    visitCode: 'G-1',
    group: '3A',
  },
  'session-of-tour': { code: 'session-of-tour', sessionId: 'session-id', tour: 'R-0000-0000' },
  'run-ended': { code: 'run-ended', runId: 'run-id', state: 'completed' },
  'session-not-begun': { code: 'session-not-begun', sessionId: 'session-id', startsAt: interval.start },
  'not-on-session': { code: 'not-on-session', sessionId: 'session-id', enrolmentId: 'enrolment-id' },
  'minutes-above-session': {
    code: 'minutes-above-session',
    sessionId: 'session-id',
    minutes: 200,
    most: 150,
  },
  'period-closed': { code: 'period-closed', sessionId: 'session-id', day: day('2026-09-30') },
  'run-not-over': { code: 'run-not-over', runId: 'run-id', endsAt: interval.end },
  'result-before-run': {
    code: 'result-before-run',
    enrolmentId: 'enrolment-id',
    firstDay: day('2026-12-01'),
  },
  'result-in-future': { code: 'result-in-future', achievedOn: day('2026-12-24') },
  'nobody-present': { code: 'nobody-present', enrolmentId: 'enrolment-id' },
};
const notes: { [C in EnrolmentNote['code']]: Extract<EnrolmentNote, { code: C }> } = {
  'certificate-on-its-way': {
    code: 'certificate-on-its-way',
    certificateTypeId: 'type-id',
    runId: 'granting-id',
    day: day('2026-12-08'),
  },
  'certificate-expiring': {
    code: 'certificate-expiring',
    certificateTypeId: 'type-id',
    validUntil: day('2027-01-10'),
  },
  'answer-needed': { code: 'answer-needed', organisationId: 'organisation-id', answerBy: interval.start },
  'option-not-sure': { code: 'option-not-sure', minimum: 4, enrolled: 2, decideBy: day('2026-11-27') },
  'joins-later': { code: 'joins-later', sessionsLeft: 1 },
};

const known: BookingReader['names'] = {
  courses: new Map([
    ['course-id', { code: 'MIG1', title: { nl: 'MIG/MAG-lassen niveau 1', en: 'MIG/MAG welding 1' } }],
  ]),
  certificates: new Map([['type-id', { nl: 'VCA Basis', en: null }]]),
  resources: new Map([['resource-id', { nl: 'Lasrobotcel', en: 'Welding robot cell' }]]),
  organisations: new Map([['organisation-id', 'Staalhoeve']]),
  runs: new Map([
    [
      'granting-id',
      {
        code: 'MIG1-261124',
        courseCode: 'MIG1',
        title: { nl: 'MIG/MAG-lassen niveau 1', en: null },
        firstStart: interval.start,
      },
    ],
  ]),
};
const unknown: BookingReader['names'] = {
  courses: new Map(),
  certificates: new Map(),
  resources: new Map(),
  organisations: new Map(),
  runs: new Map(),
};
const readers = (['nl', 'en'] as const).flatMap((locale) =>
  [null, 'Fatma Aydin'].flatMap((person) =>
    [known, unknown].map((names): BookingReader => ({ locale, zone: 'Europe/Amsterdam', names, person })),
  ),
);

/** Nothing left to fill in, no ids, no double spaces, and it ends as a sentence does. */
function expectSentence(text: string) {
  expect(text).not.toMatch(/\{\{|undefined|-id\b| {2}|NaN/);
  expect(text).toMatch(/^[\p{Lu}\d“].*[.?!]$/u);
}

describe('every reason', () => {
  it.each(Object.values(examples))('$code is a sentence in both languages, to and about people', (reason) => {
    for (const reader of readers) expectSentence(bookingReasonText(reason, reader));
  });

  it.each(Object.values(examples))('$code has a policy with ways out that can be said', (reason) => {
    expect(reasonPolicy[reason.code].status).toBeGreaterThan(400);
    for (const offer of waysOutOf(reason, 'course-id')) {
      for (const reader of readers) {
        const text = wayOutText(offer, reader);
        expect(text).not.toMatch(/\{\{|undefined|-id\b/);
        expect(text.length).toBeGreaterThan(3);
      }
    }
  });

  it.each(Object.values(notes))('note $code is a sentence', (note) => {
    for (const reader of readers) expectSentence(noteText(note, reader));
  });
});

describe('as a colleague would say it', () => {
  const [toYou, , toOffice] = readers as [BookingReader, BookingReader, BookingReader];

  it('to people and about them', () => {
    expect(bookingReasonText(examples['certificate-expired'], toYou)).toBe(
      'Je certificaat VCA Basis is geldig tot en met ma 7 dec 2026. Op di 8 dec is het verlopen.',
    );
    expect(bookingReasonText(examples['certificate-expired'], toOffice)).toBe(
      'Het certificaat VCA Basis van Fatma Aydin is geldig tot en met ma 7 dec 2026. Op di 8 dec is het verlopen.',
    );
    expect(bookingReasonText(examples['agenda-clash'], toYou)).toBe(
      'Op di 1 dec 2026, 18:30–21:00 heb je al iets anders: MIG/MAG-lassen niveau 1.',
    );
    expect(bookingReasonText(examples['run-full'], toYou)).toBe(
      'Deze cursus is vol; 3 mensen op de wachtlijst.',
    );
  });

  it('with the run that helps, where there is one', () => {
    expect(waysOutOf(examples['certificate-missing'], 'x').map((offer) => wayOutText(offer, toYou))).toEqual([
      'Boek eerst MIG/MAG-lassen niveau 1, di 1 dec',
      'Kies een andere datum',
    ]);
    expect(waysOutOf(examples['certificate-expired'], 'x').map(({ kind }) => kind)).toEqual([
      'granting-course',
      'other-date',
    ]);
    expect(waysOutOf({ ...examples['run-full'], mayWait: false }, null).map(({ kind }) => kind)).toEqual([
      'other-date',
    ]);
  });

  it('answers with one status', () => {
    expect(statusOf([examples['run-full'], examples['not-allowed']])).toBe(403);
    expect(statusOf([examples['run-full'], examples['certificate-missing']])).toBe(422);
    expect(statusOf([examples['run-full']])).toBe(409);
  });
});
