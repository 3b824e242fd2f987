import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import {
  officeTourSchema,
  ownTourSchema,
  stopAnswerSchema,
  tourHostSchema,
  tourRequestSchema,
} from './tour-form.ts';

const site = '01900000-0000-7000-8000-00000000000a';
const start = Date.parse('2027-05-11T09:00:00+02:00');

/** Keys of the fields that are wrong in what was sent. */
function wrongIn(
  schema: Parameters<typeof parseWithZod>[1]['schema'],
  sent: Record<string, string>,
): string[] {
  const form = new FormData();
  for (const [name, value] of Object.entries(sent)) form.append(name, value);
  const submission = parseWithZod(form, { schema } as { schema: typeof tourRequestSchema });
  return submission.status === 'success' ? [] : Object.keys(submission.error ?? {});
}

const request = {
  id: site,
  organisationName: 'Vmbo De Brug',
  groupKind: 'school',
  contactName: 'Ella Vos',
  contactEmail: 'ella@debrug.example',
  headCount: '16',
  youngestAge: '14',
  floors: '2',
  day1: '2027-05-11',
  part: 'any',
};

describe('a request for a tour', () => {
  it('is taken as the form sends it', () => {
    expect(wrongIn(tourRequestSchema, request)).toEqual([]);
  });

  it.each([
    ['id', 'none'],
    ['organisationName', '   '],
    ['organisationName', 'x'.repeat(161)],
    ['organisationName', 'De\u0007Brug'],
    ['groupKind', 'king'],
    ['contactName', ''],
    ['contactEmail', 'geen adres'],
    ['contactEmail', `${'x'.repeat(260)}@x.example`],
    ['contactPhone', '0'.repeat(31)],
    ['headCount', '0'],
    ['headCount', '201'],
    ['headCount', '1.5'],
    ['headCount', '-1e309'],
    ['youngestAge', '3'],
    ['floors', '5'],
    ['site', 'x'],
    ['day1', '2026-02-30'],
    ['day2', '2027-03-28T02:30'],
    ['part', 'night'],
    ['note', 'x'.repeat(1001)],
  ])('is refused where %s holds %s', (name, value) => {
    const wrong = wrongIn(tourRequestSchema, { ...request, [name]: value });
    expect(wrong.map((key) => key.replace(/\[\d+\]$/, ''))).toEqual([name]);
  });
});

describe('what a floor says about groups', () => {
  const floor = {
    open: 'yes',
    weekday: '2',
    opens: '09:00',
    closes: '15:00',
    visitMinutes: '60',
    maxGroup: '20',
  };

  it('is taken as the form sends it', () => {
    expect(wrongIn(tourHostSchema, floor)).toEqual([]);
  });

  it.each([
    ['opens', '25:00'],
    ['closes', '09:30'],
    ['visitMinutes', '9'],
    ['maxGroup', '-1e309'],
    ['minimumAge', '3'],
    ['safetyNl', 'x'.repeat(601)],
    ['place', 'none'],
    ['weekday', '8'],
  ])('is refused where %s holds %s', (name, value) => {
    const wrong = wrongIn(tourHostSchema, { ...floor, [name]: value });
    expect(wrong.map((key) => key.replace(/\[\d+\]$/, ''))).toEqual([name]);
  });
});

describe('what is done with a tour', () => {
  it.each([
    ['none', officeTourSchema, { intent: 'x' }],
    ['a route that is none', officeTourSchema, { intent: 'send', route: 'x', travel: '20' }],
    ['too long a drive', officeTourSchema, { intent: 'send', route: `${site}@${start}`, travel: '181' }],
    ['no reason', officeTourSchema, { intent: 'cancel', reason: ' ' }],
    ['no guide', stopAnswerSchema, { intent: 'accept', guide: 'x' }],
    ['no reason to say no', stopAnswerSchema, { intent: 'decline' }],
    ['no one to call', ownTourSchema, { intent: 'contact', contactEmail: 'x@y.example' }],
  ])('is refused with %s', (_, schema, sent) => {
    expect(wrongIn(schema, sent)).not.toEqual([]);
  });

  it('is taken as the buttons send it', () => {
    const route = `${site}@${start}`;
    expect(wrongIn(officeTourSchema, { intent: 'send', route, travel: '20' })).toEqual([]);
    expect(wrongIn(stopAnswerSchema, { intent: 'accept', guide: site })).toEqual([]);
    expect(wrongIn(ownTourSchema, { intent: 'cancel', reason: 'Toetsweek' })).toEqual([]);
  });
});
