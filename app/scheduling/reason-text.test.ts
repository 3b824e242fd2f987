import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { at, slot, zone } from '#prisma/seed/plan-world.ts';
import type { SchedulingCode } from './reason-policy.ts';
import { reasonText, type SchedulingReason } from './reason-text.ts';
import { reasonWording } from './wording.ts';

const names = {
  sites: new Map([['hall', 'Praktijkhal']]),
  resources: new Map([['mill', 'Freesbank 1']]),
  persons: new Map([['anna', 'Anna B.']]),
  courses: new Map([['c', 'CNC-frezen basis']]),
  pools: new Map([['pool', 'Lascabine']]),
  sessions: new Map([['s', 'MIG/MAG niveau 1']]),
};
const nl = { locale: 'nl', zone, names } as const;
const en = { locale: 'en', zone, names } as const;
const evening = slot('2026-12-01', '19:00', '21:30');
const day = calendarDate('2026-12-01');

/** One of each: a code without an example here does not compile. */
const examples: Record<SchedulingCode, SchedulingReason> = {
  'no-sessions': { code: 'no-sessions' },
  'too-many-sessions': { code: 'too-many-sessions', most: 60 },
  'ends-before-start': { code: 'ends-before-start', session: 1 },
  'session-too-long': { code: 'session-too-long', session: 1, mostMinutes: 1440 },
  'sessions-overlap-each-other': { code: 'sessions-overlap-each-other', session: 2, other: 1 },
  'site-unknown': { code: 'site-unknown', siteId: 'x' },
  'course-unknown': { code: 'course-unknown', courseId: 'x' },
  'resource-unknown': { code: 'resource-unknown', resourceId: 'x' },
  'trainer-unknown': { code: 'trainer-unknown', personId: 'x' },
  'course-missing': { code: 'course-missing' },
  'minimum-above-seats': { code: 'minimum-above-seats', minimum: 9, seats: 8 },
  'option-date-missing': { code: 'option-date-missing' },
  'option-date-in-past': { code: 'option-date-in-past' },
  'option-date-after-start': { code: 'option-date-after-start' },
  'decide-by-after-start': { code: 'decide-by-after-start' },
  'session-in-past': { code: 'session-in-past', session: 1 },
  'outside-opening-hours': {
    code: 'outside-opening-hours',
    session: 1,
    siteId: 'hall',
    resourceId: null,
    open: [slot('2026-12-01', '08:00', '17:00')],
  },
  'buffers-outside-opening-hours': {
    code: 'buffers-outside-opening-hours',
    session: 1,
    resourceId: 'mill',
    held: evening,
    open: [],
  },
  'site-closed': {
    code: 'site-closed',
    session: 1,
    siteId: 'hall',
    resourceId: 'mill',
    closureId: 'c',
    reason: { nl: 'Kerst', en: null },
    until: day,
  },
  'resource-busy': {
    code: 'resource-busy',
    session: 1,
    resourceId: 'mill',
    interval: evening,
    sessionId: 's',
  },
  'sessions-too-close': {
    code: 'sessions-too-close',
    session: 2,
    other: 1,
    resourceId: 'mill',
    gapMinutes: 45,
  },
  'resource-elsewhere': { code: 'resource-elsewhere', session: 1, resourceId: 'mill', siteId: 'hall' },
  'resource-of-other-pool': { code: 'resource-of-other-pool', session: 1, resourceId: 'mill' },
  'resource-out-of-use': { code: 'resource-out-of-use', session: 1, resourceId: 'mill' },
  'resource-outage': {
    code: 'resource-outage',
    session: 1,
    resourceId: 'mill',
    outageId: 'o',
    until: at('2026-12-03 12:00'),
  },
  'inspection-expired': { code: 'inspection-expired', session: 1, resourceId: 'mill', validUntil: day },
  'block-too-short': { code: 'block-too-short', session: 1, resourceId: 'mill', minutes: 30, atLeast: 60 },
  'block-too-long': { code: 'block-too-long', session: 1, resourceId: 'mill', minutes: 600, atMost: 480 },
  'notice-too-short': { code: 'notice-too-short', session: 1, resourceId: 'mill', noticeHours: 48 },
  'beyond-horizon': { code: 'beyond-horizon', session: 1, resourceId: 'mill', lastDay: day },
  'trainer-missing': { code: 'trainer-missing', session: 1 },
  'trainer-busy': { code: 'trainer-busy', session: 1, personId: 'anna', interval: evening, sessionId: null },
  'trainer-not-working': { code: 'trainer-not-working', session: 1, personId: 'anna' },
  'trainer-absent': { code: 'trainer-absent', session: 1, personId: 'anna', until: at('2026-12-03 12:00') },
  'trainer-left': { code: 'trainer-left', session: 1, personId: 'anna' },
  'trainer-may-not-teach': { code: 'trainer-may-not-teach', session: 1, personId: 'anna', courseId: 'c' },
  'course-inactive': { code: 'course-inactive', courseId: 'c' },
  'needs-not-covered': {
    code: 'needs-not-covered',
    session: 1,
    poolId: 'pool',
    resourceId: null,
    needed: 2,
    planned: 1,
  },
  'seats-exceed-law': {
    code: 'seats-exceed-law',
    session: 1,
    ruleId: 'r',
    source: 'Arbobesluit',
    learners: 9,
    supervisors: 1,
    perSupervisor: 8,
  },
  'seats-exceed-guidance': {
    code: 'seats-exceed-guidance',
    session: 1,
    ruleId: 'r',
    source: 'Arbocatalogus',
    learners: 9,
    supervisors: 1,
    perSupervisor: 8,
  },
  'room-too-small': { code: 'room-too-small', session: 1, resourceId: 'mill', capacity: 6, seats: 8 },
  'not-allowed': { code: 'not-allowed' },
  'run-unknown': { code: 'run-unknown', runId: 'x' },
  'session-unknown': { code: 'session-unknown', sessionId: 'x' },
  'organisation-unknown': { code: 'organisation-unknown', organisationId: 'x' },
  'outage-unknown': { code: 'outage-unknown', outageId: 'x' },
  'id-in-use': { code: 'id-in-use', id: 'x' },
  'run-state-wrong': { code: 'run-state-wrong', runId: 'x', state: 'cancelled', wanted: 'open' },
  'run-closed': { code: 'run-closed', runId: 'x', state: 'completed' },
  'seats-in-use': { code: 'seats-in-use', wanted: 2, inUse: 3 },
  'session-over': { code: 'session-over', sessionId: 'x' },
  'trainer-not-on-session': { code: 'trainer-not-on-session', sessionId: 'x', personId: 'anna' },
  'replacement-is-same': { code: 'replacement-is-same', personId: 'anna' },
  'absence-ends-before-start': { code: 'absence-ends-before-start' },
  'outage-ends-before-start': { code: 'outage-ends-before-start' },
  'nothing-to-copy': { code: 'nothing-to-copy' },
  'copy-before-original': { code: 'copy-before-original' },
  'override-reason-missing': { code: 'override-reason-missing', override: 'session-in-past' },
};

describe('reasonText', () => {
  it.each(Object.keys(reasonWording) as SchedulingCode[])(
    '%s is a whole sentence in both languages',
    (code) => {
      for (const reader of [nl, en]) {
        const text = reasonText(examples[code], reader);
        expect(text).toMatch(/^[A-Z0-9].*\.$/);
        expect(text).not.toMatch(/[{}]|undefined|NaN| {2}/);
      }
    },
  );

  it('reads as a colleague would say it', () => {
    expect(reasonText(examples['resource-busy'], nl)).toBe(
      'Freesbank 1 is bezet op di 1 dec 2026, 19:00–21:30 (MIG/MAG niveau 1).',
    );
    expect(reasonText(examples['trainer-busy'], en)).toBe('Anna B. is busy on Tue 1 Dec 2026, 19:00–21:30.');
    expect(reasonText(examples['outside-opening-hours'], nl)).toBe(
      'Praktijkhal is dan niet open. Open: 08:00–17:00.',
    );
    expect(reasonText(examples['notice-too-short'], nl)).toBe(
      'Freesbank 1 moet je minstens 2 dagen van tevoren boeken.',
    );
  });

  it('never shows an id where a name is not known', () => {
    const unnamed = { ...nl, names: {} };
    expect(reasonText(examples['resource-busy'], unnamed)).toBe(
      'Deze machine of ruimte is bezet op di 1 dec 2026, 19:00–21:30.',
    );
  });
});
