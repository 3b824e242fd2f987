/**
 * Pictures of a running Leerbank: `npm run shots -- /courses /my/agenda --as employee --dark --phone`.
 *
 *   --as <role>    enter through the demo page as this role first
 *   --dark         dark colours         --phone  390×844 instead of 1440×900
 *   --locale <nl|en>  language of the browser (default nl)
 *   --viewport     only what fits the window instead of the whole page
 *   --base <url>   default http://127.0.0.1:3000      --out <folder>  default test-results/shots
 *
 * Prints each file it made, and every console error and failed request of the page. A page that answers 4xx or 5xx
 * is still pictured, and said.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { testBrowser } from '../e2e/browser.ts';
import { enterAs } from '../e2e/pages/demo-enter.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    dark: { type: 'boolean', default: false },
    phone: { type: 'boolean', default: false },
    viewport: { type: 'boolean', default: false },
    locale: { type: 'string', default: 'nl' },
    base: { type: 'string', default: 'http://127.0.0.1:3000' },
    out: { type: 'string', default: 'test-results/shots' },
  },
});
const paths = positionals.length > 0 ? positionals : ['/'];

const browser = await chromium.launch(await testBrowser());
try {
  const context = await browser.newContext({
    baseURL: options.base,
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    isMobile: options.phone,
    hasTouch: options.phone,
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.locale === 'en' ? 'en-GB' : 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      console.log(`  console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`  page error: ${error.message}`));
  page.on('requestfailed', (request) => console.log(`  failed: ${request.method()} ${request.url()}`));

  if (options.as) await enterAs(page, options.as, options.base);
  await mkdir(options.out, { recursive: true });
  for (const address of paths) {
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const file = path.join(options.out, `${fileName(address)}.png`);
    await page.screenshot({ path: file, fullPage: !options.viewport });
    console.log(`${file}  (${response?.status() ?? '?'} ${address})`);
  }
} finally {
  await browser.close();
}

function fileName(address: string): string {
  const words = address.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home';
  return [
    words,
    options.as,
    options.phone && 'phone',
    options.dark && 'dark',
    options.locale === 'en' && 'en',
  ]
    .filter(Boolean)
    .join('.');
}
