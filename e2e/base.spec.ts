/** What holds for every page, whatever it shows. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('the home page opens, in Dutch', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('an address that does not exist says so and leads home', async ({ page, allowConsole }) => {
  allowConsole(/status of 404/);
  const response = await page.goto('/does/not/exist');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Naar de beginpagina' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Deze pagina is er niet');
});

test('an injected script does not run', { tag: '@laptop' }, async ({ page, allowConsole }) => {
  allowConsole(/Content Security Policy/);
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.injected = "ran"';
    document.head.append(script);
  });
  await expect(page.locator('html')).not.toHaveAttribute('data-injected');
});

test('the browser asks for nothing outside this server', { tag: '@laptop' }, async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url()))
      outside.push(request.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(outside).toEqual([]);
});
