import { describe, expect, it } from 'vitest';
import { bookingStage, isComing, type StagedBooking } from './booking-stage.ts';

const booking = (more: Partial<StagedBooking> = {}): StagedBooking => ({
  state: 'confirmed',
  runState: 'open',
  sessions: [
    { interval: { start: 100, end: 200 }, cancelled: false },
    { interval: { start: 300, end: 400 }, cancelled: false },
  ],
  ...more,
});

describe('bookingStage', () => {
  it.each([
    ['a place on a run that may still not go ahead', booking(), 50, 'enrolled'],
    ['a place on a run that goes ahead', booking({ runState: 'confirmed' }), 50, 'going'],
    ['between two sessions', booking({ runState: 'confirmed' }), 250, 'going'],
    ['asked of the company', booking({ state: 'requested' }), 50, 'requested'],
    ['after the last session', booking({ runState: 'confirmed' }), 400, 'over'],
    ['completed by the trainer', booking({ runState: 'completed' }), 350, 'over'],
    ['declined', booking({ state: 'declined' }), 50, 'declined'],
    ['cancelled', booking({ state: 'cancelled' }), 500, 'cancelled'],
    [
      'a run that the centre cancelled',
      booking({ state: 'cancelled', runState: 'cancelled' }),
      50,
      'called-off',
    ],
  ] as const)('%s', (_, given, now, expected) => {
    expect(bookingStage(given, now)).toBe(expected);
  });

  it('leaves cancelled sessions out of the last one', () => {
    const [first, last] = booking().sessions;
    if (!first || !last) throw new Error('two sessions');
    expect(bookingStage(booking({ sessions: [first, { ...last, cancelled: true }] }), 250)).toBe('over');
  });

  it('is coming until it is over or off', () => {
    expect((['requested', 'enrolled', 'going'] as const).every(isComing)).toBe(true);
    expect((['over', 'declined', 'cancelled', 'called-off'] as const).some(isComing)).toBe(false);
  });
});
