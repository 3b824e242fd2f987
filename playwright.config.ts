import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { testBrowser } from './e2e/browser.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const laptop = { viewport: { width: 1440, height: 900 } };

/**
 * A story runs on the size that it is told on: specs named `*.laptop.spec.ts` or `*.phone.spec.ts`, and tests tagged `@laptop`
 * or `@phone`, on that one only; what differs between the two runs on both. Every page is looked at in both sizes by
 * `every-page`.
 */
export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/global-setup.ts',
  outputDir: './test-results/e2e',
  // Each test works on people and courses of its own, so tests may run beside each other on one server.
  fullyParallel: true,
  // Tests wait for the server as often as it waits for them: with three, two processors have something to do all the time.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // A second try on a machine that others use too; the summary names what needed it.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['line'], ['json']] : [['list']],
  use: {
    baseURL: process.env.LEERBANK_E2E_URL,
    launchOptions: await testBrowser(),
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    contextOptions: { reducedMotion: 'reduce' },
    // Recording costs each test a third of its time; to see what failed: --trace on.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'laptop', testIgnore: '**/*.phone.spec.ts', grepInvert: /@phone/, use: laptop },
    { name: 'phone', testIgnore: '**/*.laptop.spec.ts', grepInvert: /@laptop/, use: phone },
  ],
} satisfies PlaywrightTestConfig);
