import { expect, it } from 'vitest';
import { at, zone } from '#prisma/seed/plan-world.ts';
import { readRunStep } from './run-step.ts';

const read = (query: string) => readRunStep(new URLSearchParams(query), zone);

it('reads each step of a run', () => {
  expect(read('intent=open')).toEqual({ kind: 'open', optionUntil: null, overrides: [] });
  expect(read('intent=option&optionDay=2026-11-30')).toEqual({
    kind: 'option',
    optionUntil: at('2026-11-30 17:00'),
    overrides: [],
  });
  expect(read('intent=open&override=room-too-small&overrideReason=+Staand+kan+het+')).toEqual({
    kind: 'open',
    optionUntil: null,
    overrides: [{ code: 'room-too-small', reason: 'Staand kan het' }],
  });
  expect(read('intent=confirm')).toEqual({ kind: 'confirm' });
  expect(read('intent=complete')).toEqual({ kind: 'complete' });
  expect(read('intent=cancel&reason=+')).toEqual({ kind: 'cancel', reason: '' });
});

it('knows no other', () => {
  expect(read('')).toBeNull();
  expect(read('intent=delete')).toBeNull();
});
