import { describe, expect, it } from 'vitest';
import {
  ageReasons,
  learnersPerSupervisor,
  rulesFor,
  type SafetyRule,
  supervisionAsked,
} from './safety-rules.ts';

const rule = (ruleId: string, more: Partial<SafetyRule>): SafetyRule => ({
  ruleId,
  poolId: null,
  resourceId: null,
  level: 'guidance',
  minimumAge: null,
  minimumAgeSupervised: null,
  supervision: 'none',
  learnersPerSupervisor: null,
  source: 'example',
  ...more,
});

describe('safety rules', () => {
  it('of a machine are its own and those of its pool', () => {
    const rules = [
      rule('pool', { poolId: 'welding' }),
      rule('own', { resourceId: 'booth1' }),
      rule('other', { resourceId: 'booth2' }),
    ];
    const found = rulesFor(rules, { resourceId: 'booth1', poolId: 'welding' });
    expect(found.map((one) => one.ruleId)).toEqual(['pool', 'own']);
    expect(rulesFor([rule('none', {})], { resourceId: 'x', poolId: null })).toEqual([]);
  });

  it('the strictest number of learners counts, per level', () => {
    const rules = [
      rule('a', { learnersPerSupervisor: 12 }),
      rule('b', { learnersPerSupervisor: 8 }),
      rule('law', { level: 'legal', learnersPerSupervisor: 15 }),
    ];
    expect(learnersPerSupervisor(rules, 'guidance')?.most).toBe(8);
    expect(learnersPerSupervisor(rules, 'legal')?.most).toBe(15);
    expect(learnersPerSupervisor([], 'legal')).toBeNull();
  });

  it('supervision lowers the age where a rule says so', () => {
    const robot = [
      rule('robot', { level: 'legal', minimumAge: 18, minimumAgeSupervised: 16, resourceId: 'r' }),
    ];
    expect(ageReasons(robot, 17, false)).toEqual([
      { code: 'too-young-by-law', ruleId: 'robot', resourceId: 'r', poolId: null, minimumAge: 18 },
    ]);
    expect(ageReasons(robot, 17, true)).toEqual([]);
    expect(ageReasons(robot, 15, true)[0]?.minimumAge).toBe(16);
    const forbidden = [rule('press', { minimumAge: 18 })];
    expect(ageReasons(forbidden, 17, true)[0]?.code).toBe('too-young-by-guidance');
  });

  it('the strictest supervision is asked', () => {
    expect(supervisionAsked([])).toBe('none');
    expect(
      supervisionAsked([rule('a', { supervision: 'one-to-one' }), rule('b', { supervision: 'in-room' })]),
    ).toBe('one-to-one');
  });
});
