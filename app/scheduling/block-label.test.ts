import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '#app/kernel/actor.ts';
import { type Knowledge, knowledgeOf, type SessionSubject } from './block-label.ts';

const as = (role: Role, organisationId = 'staal', personId = 'someone'): Actor => ({
  kind: 'person',
  personId,
  userId: 'u',
  hat: { membershipId: 'm', organisationId, organisationKind: 'company', role },
});
const run = (more: Partial<NonNullable<SessionSubject['run']>> = {}): SessionSubject => ({
  kind: 'course',
  run: { state: 'open', isPublic: true, onlyForId: null, ...more },
  trainerIds: ['anna'],
});
const visit: SessionSubject = { kind: 'school', run: null, trainerIds: ['anna'] };
const maintenance: SessionSubject = { kind: 'maintenance', run: null, trainerIds: [] };

describe('knowledgeOf', () => {
  it.each<[string, SessionSubject, Record<string, Knowledge>]>([
    ['a public run', run(), { guest: 'named', employee: 'named', trainer: 'named', office: 'named' }],
    [
      'a concept',
      run({ state: 'concept' }),
      { guest: 'hidden', employee: 'hidden', trainer: 'named', office: 'named' },
    ],
    [
      'an option',
      run({ state: 'option' }),
      { guest: 'busy', employee: 'busy', trainer: 'named', office: 'named' },
    ],
    [
      'a run that isn’t public',
      run({ isPublic: false }),
      { guest: 'busy', employee: 'busy', trainer: 'busy', office: 'named' },
    ],
    [
      'a run for another company',
      run({ onlyForId: 'agro' }),
      { guest: 'busy', employee: 'busy', trainer: 'busy', office: 'named' },
    ],
    [
      'a run for one’s own company',
      run({ onlyForId: 'staal' }),
      { guest: 'busy', employee: 'named', trainer: 'named', office: 'named' },
    ],
    ['a class visit', visit, { guest: 'busy', employee: 'busy', trainer: 'busy', office: 'named' }],
    ['maintenance', maintenance, { guest: 'busy', employee: 'busy', trainer: 'named', office: 'named' }],
  ])('%s', (_, subject, expected) => {
    const viewers = {
      guest: null,
      employee: as('employee'),
      trainer: as('trainer'),
      office: as('office', 'centre'),
    };
    for (const [name, viewer] of Object.entries(viewers)) {
      expect([name, knowledgeOf(viewer, subject)]).toEqual([name, expected[name]]);
    }
  });

  it('trainers know the sessions they teach', () => {
    expect(knowledgeOf(as('trainer', 'staal', 'anna'), visit)).toBe('named');
    expect(knowledgeOf(as('trainer', 'staal', 'anna'), run({ onlyForId: 'agro' }))).toBe('named');
  });
});
