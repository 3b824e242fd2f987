import { randomBytes } from 'node:crypto';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestHandler } from '@react-router/express';
import type { RequestHandler } from 'express';
import type { ServerBuild } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { rereadEnv } from '#app/platform/env.server.ts';
import { guardedApp } from './guarded-app.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  vi.unstubAllEnvs();
  rereadEnv();
});

/** Starts the guards around `pages` with these settings; answers how to call it. */
async function start(pages: RequestHandler, settings: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  rereadEnv();
  server = createServer(guardedApp({ serveFirst: (_request, _response, next) => next(), pages }));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return (path: string, options: CallOptions = {}) => call(port, path, options);
}

interface CallOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** `fetch` sets some of these headers itself; this sends exactly what it is given. */
function call(port: number, path: string, { method = 'GET', headers = {}, body }: CallOptions) {
  return new Promise<{ status: number; headers: Record<string, string>; body: string }>((resolve, reject) => {
    const outgoing = httpRequest(
      { port, host: '127.0.0.1', path, method, headers, agent: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => {
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers as Record<string, string>,
            body: text,
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const hello: RequestHandler = (_request, response) => {
  response.send('hello');
};

test('every answer carries the security headers, with a nonce of its own', async () => {
  const get = await start(hello);
  const first = await get('/');
  const second = await get('/');
  const policy = first.headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'nonce-[\w+/]{24}'(;|$)/);
  expect(policy).toContain("style-src-attr 'unsafe-inline'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/(script-src|style-src) [^;]*unsafe-/);
  expect(second.headers['content-security-policy']).not.toBe(policy);
  expect(first.headers['x-content-type-options']).toBe('nosniff');
  expect(first.headers['referrer-policy']).toBe('same-origin');
  expect(first.headers).not.toHaveProperty('x-powered-by');
  expect(first.headers).not.toHaveProperty('strict-transport-security');
});

test('HSTS only where a trusted proxy says the visitor came over https', async () => {
  const trusted = await start(hello, { TRUST_PROXY: 'loopback' });
  const answer = await trusted('/', { headers: { 'X-Forwarded-Proto': 'https' } });
  expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
});

test('an untrusted caller cannot pretend to be a proxy', async () => {
  const get = await start(
    (request, response) => void response.json({ ip: request.ip, host: request.headers.host }),
  );
  const answer = await get('/', {
    headers: {
      Host: 'mine.example',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-For': '1.2.3.4',
    },
  });
  expect(answer.headers).not.toHaveProperty('strict-transport-security');
  expect(JSON.parse(answer.body)).toEqual({ ip: '127.0.0.1', host: 'mine.example' });
});

test('a request id from outside is kept when it is one, and replaced when it is not', async () => {
  const get = await start(hello);
  const kept = await get('/', { headers: { 'X-Request-Id': 'proxy-0123456789' } });
  expect(kept.headers['x-request-id']).toBe('proxy-0123456789');
  const replaced = await get('/', { headers: { 'X-Request-Id': 'x"><script>' } });
  expect(replaced.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
});

test('a form posted from another site is refused in the words of the visitor', async () => {
  const get = await start(hello);
  const refused = await get('/', {
    method: 'POST',
    headers: {
      Host: 'leerbank.example',
      Origin: 'https://elsewhere.example',
      Accept: 'text/html',
      'Content-Length': '0',
      'X-Request-Id': 'reference-1',
    },
  });
  expect(refused.status).toBe(403);
  expect(refused.body).toContain('Dit kwam niet van onze eigen pagina');
  expect(refused.body).toContain('reference-1');
});

test.each(['/%', '/%E0%A4%A', '/%00', '/?q=%00'])(
  'an address that is no text is refused: %s',
  async (address) => {
    const get = await start(hello);
    expect((await get(address)).status).toBe(400);
  },
);

test('a body that is too large, or of untold length, is refused unread', async () => {
  const get = await start(hello);
  const large = await get('/', { method: 'POST', headers: { 'Content-Length': String(5 * 1024 * 1024) } });
  expect(large.status).toBe(413);
  const untold = await get('/', { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' }, body: 'x' });
  expect(untold.status).toBe(411);
});

test('one request too many at the same time is asked to come back, health checks are not', async () => {
  let finish = () => {};
  const get = await start(
    (_request, response) => {
      finish = () => response.send('done');
    },
    { LEERBANK_MAX_REQUESTS: '1' },
  );
  const first = get('/');
  await vi.waitFor(async () => {
    const second = await get('/', { headers: { Accept: 'text/html', 'Accept-Language': 'en' } });
    expect(second.status).toBe(503);
    expect(second.headers['retry-after']).toBe('5');
    expect(second.body).toContain('It is too busy right now');
  });
  expect((await get('/health')).status).toBe(200);
  finish();
  expect((await first).status).toBe(200);
});

test('an exception shows its number and never its message', async () => {
  const get = await start(() => {
    throw new Error('secret detail');
  });
  const answer = await get('/', { headers: { Accept: 'text/html', 'X-Request-Id': 'reference-2' } });
  expect(answer.status).toBe(500);
  expect(answer.body).not.toContain('secret detail');
  expect(answer.body).toContain('reference-2');
});

/** React Router refuses actions whose Origin is not the address it believes it was called under. */
const behindProxy = { TRUST_PROXY: 'loopback' };
const proxyHeaders = {
  Host: '127.0.0.1:3000',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Host': 'leerbank.example',
  Cookie: 'a=b',
  'Content-Length': '0',
};

test('behind a trusted proxy a form of our own page reaches its action', async () => {
  const get = await start(oneAction({}), behindProxy);
  const post = { method: 'POST', headers: { ...proxyHeaders, Origin: 'https://leerbank.example' } };
  expect((await get('/form.data', post)).status).toBe(200);
  const foreign = { method: 'POST', headers: { ...proxyHeaders, Origin: 'https://elsewhere.example' } };
  expect((await get('/form.data', foreign)).status).toBe(403);
});

test('behind a proxy that is not trusted, PUBLIC_URL must be told to React Router too', async () => {
  const untold = await start(oneAction({}), { PUBLIC_URL: 'https://leerbank.example' });
  const post = { method: 'POST', headers: { ...proxyHeaders, Origin: 'https://leerbank.example' } };
  expect((await untold('/form.data', post)).status).toBe(400);
  server?.close();

  const get = await start(oneAction({ allowedActionOrigins: ['leerbank.example'] }), {
    PUBLIC_URL: 'https://leerbank.example',
  });
  expect((await get('/form.data', post)).status).toBe(200);
});

/** React Router's own handler around one route with an action. */
function oneAction(settings: Partial<ServerBuild>): RequestHandler {
  const build = {
    entry: { module: { default: () => new Response('page'), handleError: () => {} } },
    routes: { form: { id: 'form', path: 'form', module: { default: () => null, action: () => 'saved' } } },
    assets: { routes: {}, entry: { imports: [], module: '' }, url: '', version: '' },
    future: {},
    routeDiscovery: { mode: 'initial', manifestPath: '/__manifest' },
    publicPath: '/',
    assetsBuildDirectory: '',
    ssr: true,
    isSpaMode: false,
    prerender: [],
    ...settings,
  } as unknown as ServerBuild;
  return createRequestHandler({ build, mode: 'production' });
}

test('a long compressed page leaves no listeners behind', async () => {
  const warnings: Error[] = [];
  const keep = (warning: Error) => warnings.push(warning);
  process.on('warning', keep);
  const request = await start(async (_request, response) => {
    response.type('html');
    for (let part = 0; part < 30; part += 1) {
      if (!response.write(randomBytes(60_000).toString('base64')))
        await new Promise<void>((resolve) => response.once('drain', resolve));
    }
    response.end();
  });
  const answer = await request('/', { headers: { 'Accept-Encoding': 'br' } });
  // Node tells of a warning a turn later.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', keep);
  expect(answer.headers['content-encoding']).toBe('br');
  expect(warnings.map(({ name }) => name)).toEqual([]);
});
