import { afterEach, expect, test } from 'vitest';
import { type Listening, listen } from './listen.ts';

const open: Listening[] = [];

afterEach(() => {
  for (const { server } of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function started(port: number): Promise<Listening> {
  const listening = await listen('127.0.0.1', port);
  open.push(listening);
  return listening;
}

test('visitors are told to wait until there is something to answer with', async () => {
  const { port, answerWith } = await started(0);
  const early = await fetch(`http://127.0.0.1:${port}/courses`);
  expect(early.status).toBe(503);
  expect(early.headers.get('retry-after')).toBe('2');
  expect(await early.text()).toContain('Leerbank start op');
  answerWith((_request, response) => response.end('here'));
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
});

test('a port that was asked for and is busy is named', async () => {
  const { port } = await started(0);
  await expect(listen('127.0.0.1', port)).rejects.toMatchObject({
    lines: [`Port ${port} is in use by another program. Stop that one, or set PORT to another number.`],
  });
});

test('an address that is not of this machine is named', async () => {
  await expect(listen('192.0.2.1', 0)).rejects.toMatchObject({
    lines: ['HOST 192.0.2.1 is not an address of this machine.'],
  });
});
