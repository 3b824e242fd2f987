import { describe, expect, it } from 'vitest';
import { at, slot, trainer, trainerHours } from '#prisma/seed/plan-world.ts';
import { absenceDuring, isRostered, rosteredOver, workingOver } from './trainer-hours.ts';

const bram = trainer('bram', {
  hours: [...trainerHours([2], 13, 17), ...trainerHours([2], 17, 22)],
  absences: [slot('2026-12-01', '19:00', '20:00')],
});
const tuesday = { start: at('2026-12-01 00:00'), end: at('2026-12-02 00:00') };

describe('trainer hours', () => {
  it('half-days that touch are one stretch', () => {
    expect(rosteredOver(bram, tuesday)).toEqual([slot('2026-12-01', '13:00', '22:00')]);
    expect(isRostered(bram, slot('2026-12-01', '16:00', '18:00'))).toBe(true);
    expect(isRostered(bram, slot('2026-12-02', '16:00', '18:00'))).toBe(false);
  });

  it('leave and illness are taken off', () => {
    expect(workingOver(bram, tuesday)).toEqual([
      slot('2026-12-01', '13:00', '19:00'),
      slot('2026-12-01', '20:00', '22:00'),
    ]);
    expect(absenceDuring(bram, slot('2026-12-01', '20:00', '21:00'))).toBeNull();
    expect(absenceDuring(bram, slot('2026-12-01', '18:00', '21:00'))).toEqual(
      slot('2026-12-01', '19:00', '20:00'),
    );
  });

  it('an evening is the same time on the clock after the clock changed', () => {
    const before = slot('2026-10-20', '19:00', '21:30');
    const after = slot('2026-10-27', '19:00', '21:30');
    expect(after.start - before.start).not.toBe(7 * 86_400_000);
    expect([isRostered(bram, before), isRostered(bram, after)]).toEqual([true, true]);
  });
});
