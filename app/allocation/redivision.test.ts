import { expect, it } from 'vitest';
import { differences } from './redivision.ts';

const entitled = (organisationId: string, minutes: number) => ({
  organisationId,
  minutes,
  weightDays: 1,
  memberDays: 1,
});

it('proposes what each party gets more or fewer, takes off no more than is left, and nothing of who keeps its part', () => {
  const given = [
    { organisationId: 'a', given: 600, left: 40 },
    { organisationId: 'b', given: 300, left: 300 },
    { organisationId: 'gone', given: 100, left: 100 },
    { organisationId: 'same', given: 50, left: 0 },
  ];
  const now = [entitled('a', 500), entitled('b', 350), entitled('new', 80), entitled('same', 50)];
  expect(differences(given, now)).toEqual([
    { organisationId: 'a', given: 600, entitled: 500, change: -40, kept: 60 },
    { organisationId: 'b', given: 300, entitled: 350, change: 50, kept: 0 },
    { organisationId: 'new', given: 0, entitled: 80, change: 80, kept: 0 },
    { organisationId: 'same', given: 50, entitled: 50, change: 0, kept: 0 },
    { organisationId: 'gone', given: 100, entitled: 0, change: -100, kept: 0 },
  ]);
});
