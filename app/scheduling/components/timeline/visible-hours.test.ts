import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { HOUR } from '#app/kernel/interval.ts';
import { SAMPLE_ZONE, sampleBlock, sampleInstant, sampleTimeline } from './sample-timeline.ts';
import { daysOfView, rangeOfView } from './timeline-days.ts';
import { datesOfView, stepDate } from './timeline-steps.ts';
import { bufferShares, dayToOpenAt, shownTime, visibleHours } from './visible-hours.ts';

const tuesday = calendarDate('2026-11-24');

describe('the day a week opens at', () => {
  const days = daysOfView('week', tuesday, SAMPLE_ZONE);
  const hours = { from: 480, until: 1080, hiddenWeekdays: [6, 0] };
  const noonOn = (at: number) => (days[at]?.start ?? 0) + 12 * HOUR;

  it('is today, and the first one on a day that is not shown or in another week', () => {
    expect([0, 2, 4, 5, 6].map((at) => dayToOpenAt(days, hours, noonOn(at)))).toEqual([0, 2, 4, 0, 0]);
    expect(dayToOpenAt(days, hours, noonOn(6) + 24 * HOUR)).toBe(0);
  });
});

describe('the days of a view', () => {
  it('are the day, its week from Monday, its month', () => {
    expect(datesOfView('day', tuesday)).toEqual(['2026-11-24']);
    expect(datesOfView('week', calendarDate('2026-11-29'))[0]).toBe('2026-11-23');
    expect(datesOfView('month', calendarDate('2028-02-10'))).toHaveLength(29);
  });

  it('are 25 and 23 hours long where the clock changes', () => {
    const lengths = (date: string) =>
      daysOfView('week', calendarDate(date), SAMPLE_ZONE).map((day) => (day.end - day.start) / HOUR);
    expect(lengths('2026-10-25')).toEqual([24, 24, 24, 24, 24, 24, 25]);
    expect(lengths('2027-03-28')).toEqual([24, 24, 24, 24, 24, 24, 23]);
    const range = rangeOfView('week', calendarDate('2027-03-28'), SAMPLE_ZONE);
    expect((range.end - range.start) / HOUR).toBe(7 * 24 - 1);
  });

  it('step by their own length', () => {
    expect(stepDate('day', tuesday, 1)).toBe('2026-11-25');
    expect(stepDate('week', tuesday, -1)).toBe('2026-11-17');
    expect(stepDate('month', calendarDate('2027-01-31'), 1)).toBe('2027-02-28');
  });
});

describe('the hours a week shows', () => {
  it('are those of opening hours and sessions, without the weekend in which nothing is on', () => {
    expect(visibleHours(sampleTimeline())).toEqual({
      from: 7 * 60,
      until: 22 * 60,
      hiddenWeekdays: [6, 0],
    });
    const saturday = sampleBlock('a', ['mig-1'], { day: 5 });
    expect(visibleHours(sampleTimeline({ blocks: [saturday] })).hiddenWeekdays).toEqual([0]);
  });

  it('are wall time on the day of a clock change too', () => {
    const sunday = calendarDate('2026-10-25');
    const monday = calendarDate('2026-10-19');
    const block = sampleBlock('a', ['mig-1'], {
      start: sampleInstant(6, '09:30', monday),
      end: sampleInstant(6, '12:00', monday),
    });
    const data = sampleTimeline({
      days: daysOfView('day', sunday, SAMPLE_ZONE),
      hours: [],
      blocks: [block],
    });
    const hours = visibleHours(data);
    expect(hours).toEqual({ from: 9 * 60, until: 12 * 60, hiddenWeekdays: [] });
    expect(shownTime(data.days, hours)).toEqual([
      { start: sampleInstant(6, '09:00', monday), end: sampleInstant(6, '12:00', monday) },
    ]);
  });

  it('are a working day where nothing is known', () => {
    expect(visibleHours(sampleTimeline({ hours: [] }))).toMatchObject({ from: 480, until: 1080 });
  });
});

describe('set-up and clean-up', () => {
  const data = sampleTimeline();
  const shown = shownTime(data.days, visibleHours(data));

  it('take their part of the width', () => {
    const block = sampleBlock('a', ['mig-1'], { buffer: 30 });
    const place = block.places[0];
    if (!place) throw new Error('no place');
    expect(bufferShares(place, block, shown)).toEqual({ setUp: 0.125, cleanUp: 0.125 });
  });

  it('count only time that is shown: a night of unattended running is cut off', () => {
    const session = { start: sampleInstant(1, '18:00'), end: sampleInstant(1, '20:00') };
    const place = { start: session.start, end: sampleInstant(2, '07:00') };
    expect(bufferShares(place, session, shown)).toEqual({ setUp: 0, cleanUp: 0.5 });
  });

  it('are nothing where there are none', () => {
    const block = sampleBlock('a', ['mig-1']);
    expect(bufferShares(block, block, shown)).toEqual({ setUp: 0, cleanUp: 0 });
  });
});
