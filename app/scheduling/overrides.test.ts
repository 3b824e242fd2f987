import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '#app/kernel/actor.ts';
import { coverOf } from './override-cover.ts';
import { judge, mayOverride } from './overrides.ts';
import type { PlanReason } from './plan-reasons.ts';
import { reasonPolicy, statusOf } from './reason-policy.ts';

const as = (role: Role): Actor => ({
  kind: 'person',
  personId: 'p',
  userId: 'u',
  hat: { membershipId: 'm', organisationId: 'o', organisationKind: 'centre', role },
});
const past: PlanReason = { code: 'session-in-past', session: 1 };
const busy: PlanReason = {
  code: 'resource-busy',
  session: 1,
  resourceId: 'mill',
  interval: { start: 0, end: 1 },
  sessionId: null,
};
const sessions = [{ interval: { start: 0, end: 1 } }, { interval: { start: 5, end: 6 } }];
const why = [{ code: 'session-in-past', reason: 'Achteraf ingevoerd' }];

describe('judge', () => {
  it('an override by who may, with a reason, sets the rule aside and is kept', () => {
    expect(judge([past, { ...past, session: 2 }], why, as('office'), 'open', sessions)).toEqual({
      blocking: [],
      noted: [],
      setAside: [
        { ...why[0], covers: [coverOf(past, sessions), coverOf({ ...past, session: 2 }, sessions)] },
      ],
    });
  });

  it('by who may not, without a reason, or of what blocks, it does not count', () => {
    expect(judge([past], why, as('trainer'), 'open', sessions).blocking).toEqual([past]);
    expect(
      judge([past], [{ code: past.code, reason: ' ok ' }], as('office'), 'open', sessions).blocking,
    ).toEqual([past, { code: 'override-reason-missing', override: 'session-in-past' }]);
    expect(
      judge([busy], [{ code: 'resource-busy', reason: 'Toch doen' }], as('office'), 'open', sessions)
        .blocking,
    ).toEqual([busy]);
    const token: Actor = { kind: 'token', tokenId: 't', organisationId: 'o', role: 'office' };
    expect(judge([past], why, token, 'open', sessions).blocking).toEqual([past]);
  });

  it('an override that met no reason is not kept', () => {
    expect(judge([], why, as('office'), 'open', sessions).setAside).toEqual([]);
  });

  it('a concept may overlap: it is noted', () => {
    expect(judge([busy, { code: 'no-sessions' }], [], as('trainer'), 'concept', sessions)).toEqual({
      blocking: [{ code: 'no-sessions' }],
      noted: [busy],
      setAside: [],
    });
  });
});

describe('coverOf', () => {
  const absent = { code: 'trainer-not-working', session: 2, personId: 'anna' };
  const [first, second] = sessions as [(typeof sessions)[0], (typeof sessions)[0]];

  it('is the same wherever the session stands in its plan', () => {
    expect(coverOf({ ...absent, session: 1 }, [second, first])).toBe(coverOf(absent, sessions));
    expect(coverOf({ personId: 'anna', session: 2, code: 'trainer-not-working' }, sessions)).toBe(
      coverOf(absent, sessions),
    );
  });

  it('is another for another hour or person', () => {
    expect(coverOf(absent, [first, first])).not.toBe(coverOf(absent, sessions));
    expect(coverOf({ ...absent, personId: 'bram' }, sessions)).not.toBe(coverOf(absent, sessions));
  });
});

describe('the policy', () => {
  it('names who may override exactly where something may be overridden', () => {
    for (const policy of Object.values(reasonPolicy)) {
      expect(policy.overridableBy.length > 0).toBe(policy.level === 'override');
    }
    expect(mayOverride({ kind: 'system', name: 'x' }, 'resource-busy')).toBe(false);
  });

  it('answers several reasons with one status', () => {
    expect(statusOf([busy, { code: 'not-allowed' }])).toBe(403);
    expect(statusOf([busy, past])).toBe(422);
    expect(statusOf([busy])).toBe(409);
  });
});
