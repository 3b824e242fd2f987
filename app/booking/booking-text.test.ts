import { describe, expect, it } from 'vitest';
import { formatFor } from '#app/ui/format/format.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { bookingLead, cancelTermsText, type ToldBooking } from './booking-text.ts';
import { bookingWording } from './booking-wording.ts';

const at = (text: string) => Date.parse(`${text}+01:00`);
const session = (day: string, cancelled = false) => ({
  interval: { start: at(`${day}T18:30:00`), end: at(`${day}T21:00:00`) },
  cancelled,
});
const booking = (more: Partial<ToldBooking> = {}): ToldBooking => ({
  sessions: [session('2026-11-24'), session('2026-12-01')],
  answerBy: null,
  organisationName: 'Staalhoeve',
  cancelReason: null,
  ...more,
});
const reader = (now: string, isOwn = true) => ({
  t: wordsFor('nl', bookingWording),
  format: formatFor('nl', 'Europe/Amsterdam'),
  now: at(now),
  isOwn,
});

describe('bookingLead', () => {
  it.each([
    ['2026-11-23T09:00:00', 'Het begint morgen: di 24 nov 2026, 18:30–21:00.'],
    ['2026-11-24T19:00:00', 'De les is nu bezig, tot 21:00.'],
    ['2026-11-25T09:00:00', 'De volgende lesdag is over 6 dagen: di 1 dec 2026, 18:30–21:00.'],
  ])('at %s says what is next', (now, sentence) => {
    expect(bookingLead(booking(), 'going', reader(now))).toBe(sentence);
  });

  it('leaves out a session that was cancelled', () => {
    const sessions = [session('2026-11-24', true), session('2026-12-01')];
    expect(bookingLead(booking({ sessions }), 'enrolled', reader('2026-11-23T09:00:00'))).toBe(
      'Het begint over 8 dagen: di 1 dec 2026, 18:30–21:00.',
    );
  });

  it('says who has to answer and until when, to the person and to others', () => {
    const asked = booking({ answerBy: at('2026-11-26T17:00:00') });
    expect(bookingLead(asked, 'requested', reader('2026-11-23T09:00:00'))).toBe(
      'Staalhoeve moet nog akkoord geven. Je plek blijft voor je staan tot do 26 nov 2026, 17:00.',
    );
    expect(bookingLead(asked, 'requested', reader('2026-11-23T09:00:00', false))).toContain(
      'De plek blijft staan',
    );
  });

  it('tells a request that was declined from one that nobody answered', () => {
    const now = reader('2026-11-23T09:00:00');
    expect(bookingLead(booking({ cancelReason: 'Te druk' }), 'declined', now)).toContain('niet goedgekeurd');
    expect(bookingLead(booking(), 'declined', now)).toContain('geen akkoord');
  });
});

describe('cancelTermsText', () => {
  const { t, format } = reader('2026-11-23T09:00:00');
  const terms = (freeUntil: number | null, stage: 'requested' | 'going' = 'going') =>
    cancelTermsText({ freeUntil, organisationName: 'Staalhoeve' }, stage, { t, format });

  it('names the last day on which it is free, not the midnight after it', () => {
    expect(terms(at('2026-11-28T00:00:00'))).toContain('tot en met vr 27 nov 2026');
  });

  it('warns when it is late, and not about a request', () => {
    expect(terms(null)).toContain('later dan 7 dagen');
    expect(terms(null, 'requested')).toContain('kost het niets');
  });
});
