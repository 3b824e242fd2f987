/** What callers that are no browser get. */
import { expect, test } from './fixtures.ts';

test('health and readiness answer machines', async ({ request }) => {
  expect(await (await request.get('/health')).json()).toEqual({ status: 'ok' });
  expect(await (await request.get('/ready')).json()).toEqual({ status: 'ready' });
});

test('files of the build never change, pages are never kept by others', async ({ request }) => {
  const page = await request.get('/');
  expect(page.headers()['cache-control']).toBe('private, no-cache');
  const asset = (await page.text()).match(/\/assets\/entry\.client-[\w-]+\.js/)?.[0] ?? 'none';
  expect((await request.get(asset)).headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await request.get('/assets/gone-12345678.js')).status()).toBe(404);
  expect((await request.get('/favicon.ico')).ok()).toBe(true);
});

test('a write from another site is refused, one to nowhere is a miss', async ({ request, baseURL }) => {
  const post = (origin: string) =>
    request.post('/nowhere', { headers: { Origin: origin }, form: { a: '1' } });
  expect((await post('https://elsewhere.example')).status()).toBe(403);
  expect((await post(baseURL ?? '')).status()).toBe(404);
});

test('an address that is no text is refused', async ({ request, baseURL }) => {
  for (const address of ['/%', '/%E0%A4%A', '/%00', '/?q=%00']) {
    expect((await request.get(`${baseURL}${address}`)).status(), address).toBe(400);
  }
});

test.describe('an address that is no good is a miss, never an error', () => {
  const addresses = ['//elsewhere.example/x', '/..%2f..%2fetc/passwd', `/${'a'.repeat(5000)}`];
  for (const address of [...addresses, '/nowhere.data', '/__manifest?paths=%00&version=1', '/?_routes=%00']) {
    test(address.slice(0, 40), async ({ request, baseURL }) => {
      const response = await request.get(`${baseURL}${address}`, { maxRedirects: 0 });
      expect(response.status()).toBeLessThan(500);
    });
  }
});
