import { expect, test } from 'vitest';
import { loggablePath } from './loggable-path.ts';

test.each([
  ['/courses/tig-1', '/courses/tig-1'],
  ['/runs/01890c5e-7d1b-7000-8000-0123456789ab/edit', '/runs/01890c5e-7d1b-7000-8000-0123456789ab/edit'],
  ['/feeds/q8Zk2mXv0aLr7TjW4yBd1n.ics', '/feeds/:token'],
  ['/sign-in/link/eyJhbGciOiJIUzI1NiJ9.e30.abc', '/sign-in/link/:token'],
  ['/assets/entry.client-DkW0x1aB.js', '/assets/:token'],
])('%s is logged as %s', (path, logged) => {
  expect(loggablePath(path)).toBe(logged);
});

test('a very long path is cut', () => {
  expect(loggablePath(`/${'a/'.repeat(1000)}`).length).toBeLessThanOrEqual(300);
});
