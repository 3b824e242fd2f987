/** Walks the access matrix: every route, as every role, with the records of a competitor too. */
import { type APIRequestContext, type APIResponse, request as requests } from '@playwright/test';
import { demoAccounts } from '#app/identity/demo-accounts.ts';
import { addressOf } from './access-address.ts';
import { accessMatrix, type Expected, type Row, type Who } from './access-matrix.ts';
import { findRecords, type RecordName } from './access-records.ts';
import { routesToGuard } from './access-routes.ts';
import { expect, test } from './fixtures.ts';

const everyone: readonly Who[] = ['guest', ...demoAccounts.map(({ key }) => key)];

// One after the other, with one session per person.
test.describe.configure({ mode: 'default' });

const sessions = new Map<Who, APIRequestContext>();
let records: Record<RecordName, string>;

test.beforeAll(async ({ baseURL }) => {
  records = await findRecords(process.env.LEERBANK_E2E_DATABASE_URL ?? '');
  for (const who of everyone) sessions.set(who, await enter(who, baseURL ?? ''));
});

test.afterAll(async () => {
  for (const session of sessions.values()) await session.dispose();
});

test('has a row for every route and every write', async () => {
  const guarded = new Set(accessMatrix.map(({ route }) => route as string));
  const missing = (await routesToGuard()).filter((route) => !guarded.has(route));
  expect(missing, 'routes without a row in e2e/access-matrix.ts').toEqual([]);
});

test('has no row for a route that is gone', async () => {
  const known = await routesToGuard();
  expect(accessMatrix.map(({ route }) => route).filter((route) => !known.includes(route))).toEqual([]);
});

for (const [index, row] of accessMatrix.entries()) {
  const about = Object.values({ ...row.params, ...row.form }).join(', ');
  test(`${index + 1}. ${row.route}${about && ` (${about})`}`, async ({ baseURL }) => {
    const ends = row.route === 'POST /account/sign-out';
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    const ask = async (who: Who) => {
      const session = ends ? await enter(who, baseURL ?? '') : sessions.get(who);
      if (!session) throw new Error(`no session for ${who}`);
      const response = await send(session, row);
      const answer = await judge(response);
      found[who] = answer;
      wanted[who] = row.expect[who] ?? row.expect.others;
      if (row.secret && answer !== 'ok') {
        expect(await response.text(), `${who} reads what is not theirs`).not.toContain(records[row.secret]);
      }
      if (ends) await session.dispose();
    };
    // Who only reads doesn't wait for the others; a write of one may be what the next is refused for.
    if (row.route.startsWith('GET ')) await Promise.all(everyone.map(ask));
    else for (const who of everyone) await ask(who);
    expect(found).toEqual(wanted);
  });
}

async function enter(who: Who, baseURL: string): Promise<APIRequestContext> {
  const session = await requests.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } });
  if (who !== 'guest') {
    const response = await session.post('/demo', { form: { role: who }, maxRedirects: 0 });
    expect(response.status(), `entering as ${who}`).toBe(303);
  }
  return session;
}

function send(session: APIRequestContext, row: Row): Promise<APIResponse> {
  const address = addressOf(row, records);
  const options = { maxRedirects: 0 };
  if (row.route.startsWith('GET ')) return session.get(address, options);
  // An empty form still says that it is one.
  return session.post(address, { ...options, form: { walked: 'yes', ...row.form } });
}

async function judge(response: APIResponse): Promise<Expected | string> {
  const status = response.status();
  const location = response.headers().location ?? '';
  if (status >= 300 && status < 400) return location.startsWith('/account/sign-in') ? 'sign-in' : 'ok';
  if (status >= 200 && status < 300) return 'ok';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'missing';
  return [400, 409, 422, 429].includes(status) ? 'refused' : `status ${status}`;
}
