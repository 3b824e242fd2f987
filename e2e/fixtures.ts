/**
 * What every spec starts from: `import { test, expect } from './fixtures.ts'`. A console error, an exception in the page
 * or a violation of the Content-Security-Policy that a test did not announce fails it.
 */
import { test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { enterAs } from './pages/demo-enter.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Enters the demo centre as a role; the page stays where it is. */
  signInAs(role: string): Promise<void>;
  /** Announces console errors that belong to this test, such as the browser's own line about a refused request. */
  allowConsole(expected: RegExp): void;
  consoleGuard: ConsoleGuard;
}

interface ConsoleGuard {
  readonly allowed: RegExp[];
  readonly unexpected: string[];
}

export const test = base.extend<Fixtures>({
  consoleGuard: [
    async ({ context }, use) => {
      const guard: ConsoleGuard = { allowed: [], unexpected: [] };
      context.on('console', (message) => {
        if (message.type() === 'error')
          guard.unexpected.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => guard.unexpected.push(String(error.error())));
      await use(guard);
      const left = guard.unexpected.filter((text) => !guard.allowed.some((allowed) => allowed.test(text)));
      expect(left, 'console errors that the test did not announce').toEqual([]);
    },
    { auto: true },
  ],

  allowConsole: async ({ consoleGuard }, use) => {
    await use((expected) => consoleGuard.allowed.push(expected));
  },

  signInAs: async ({ page, baseURL }, use) => {
    await use((role) => enterAs(page, role, baseURL ?? ''));
  },
});

/** WCAG 2.2 A and AA as far as axe can tell, on the page as it is now. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  // In the page itself and only what is wrong in detail: there are no frames from elsewhere, and there are many pages.
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes.map(({ html }) => `    ${html.slice(0, 200)}`).join('\n')}`,
    );
  });
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
