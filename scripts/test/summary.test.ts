import { expect, test } from 'vitest';
import { closingLines } from './summary.ts';

test('the last line adds up all parts, alone on its line', () => {
  const lines = closingLines([
    { name: 'unit', seconds: 3.21, counts: { passed: 200, failed: 0, skipped: 0 } },
    { name: 'e2e', seconds: 80, counts: { passed: 40, failed: 2, skipped: 1 } },
  ]);
  expect(lines.at(-1)).toBe('240 passed, 2 failed, 1 skipped');
  expect(lines).toContain('✗ e2e               80.0 s   40 passed, 2 failed, 1 skipped');
  expect(lines).toContain('  together          83.2 s');
});

test('skipped tests are only mentioned where there are any', () => {
  expect(
    closingLines([{ name: 'unit', seconds: 1, counts: { passed: 1, failed: 0, skipped: 0 } }]).at(-1),
  ).toBe('1 passed, 0 failed');
});
