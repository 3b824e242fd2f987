import { describe, expect, it } from 'vitest';
import type { Role } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type DatedHat, hatsOn, wornHat } from './hats.ts';

function hat(
  role: Role,
  validFrom: string,
  validUntil: string | null = null,
  organisationName = 'Werkplaats',
) {
  return {
    membershipId: `${role} ${organisationName}`,
    organisationId: organisationName,
    organisationKind: 'company',
    organisationName,
    organisationCode: organisationName,
    role,
    validFrom: calendarDate(validFrom),
    validUntil: validUntil === null ? null : calendarDate(validUntil),
  } satisfies DatedHat;
}

describe('hatsOn', () => {
  const memberships = [hat('employee', '2026-01-01', '2026-11-23'), hat('coordinator', '2026-11-23')];
  const rolesOn = (day: string) => hatsOn(memberships, calendarDate(day)).map(({ role }) => role);

  it('counts the first and the last day', () => {
    expect(rolesOn('2025-12-31')).toEqual([]);
    expect(rolesOn('2026-01-01')).toEqual(['employee']);
    expect(rolesOn('2026-11-23')).toEqual(['coordinator', 'employee']);
    expect(rolesOn('2026-11-24')).toEqual(['coordinator']);
  });

  it('offers daily work first, then by organisation', () => {
    const hats = [
      hat('board', '2020-01-01'),
      hat('employee', '2020-01-01', null, 'Zagerij'),
      hat('employee', '2020-01-01', null, 'Draaierij'),
    ];
    expect(
      hatsOn(hats, calendarDate('2026-11-23')).map(
        ({ role, organisationName }) => `${role} ${organisationName}`,
      ),
    ).toEqual(['board Werkplaats', 'employee Draaierij', 'employee Zagerij']);
  });
});

describe('wornHat', () => {
  const hats = hatsOn(
    [hat('trainer', '2020-01-01'), hat('employee', '2020-01-01')],
    calendarDate('2026-11-23'),
  );

  it('is the chosen one while it is valid, else the first', () => {
    expect(wornHat(hats, 'employee Werkplaats')?.role).toBe('employee');
    expect(wornHat(hats, null)?.role).toBe('trainer');
    expect(wornHat(hats, 'board Werkplaats')?.role).toBe('trainer');
    expect(wornHat([], 'employee Werkplaats')).toBeNull();
  });
});
