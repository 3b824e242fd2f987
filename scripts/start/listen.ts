import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotStart, say } from './say.ts';

export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Until this is called, every visitor is told to wait a moment. */
  answerWith(listener: RequestListener): void;
}

const usualPort = 3000;

/**
 * Takes the port before anything slow begins. A port that was asked for and is busy is a reason to stop; the usual one
 * is only a habit, so the next free one will do.
 */
export async function listen(host: string, port: number | undefined): Promise<Listening> {
  let answer: RequestListener = tellToWait;
  const server = createServer((request, response) => answer(request, response));
  // Longer than the idle time of common proxies, so that they never reuse a connection that we just closed.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;

  const candidates = port === undefined ? Array.from({ length: 20 }, (_, i) => usualPort + i) : [port];
  for (const candidate of candidates) {
    const problem = await tryListening(server, host, candidate);
    if (!problem) {
      const taken = (server.address() as AddressInfo).port;
      if (port === undefined && taken !== usualPort) say(`  Port ${usualPort} is in use; taking ${taken}.`);
      return {
        server,
        port: taken,
        answerWith(listener) {
          answer = listener;
        },
      };
    }
    if (problem.code === 'EADDRINUSE') continue;
    throw new CannotStart([cannotListen(problem, host, candidate)]);
  }
  throw new CannotStart(
    port === undefined
      ? [`Ports ${usualPort} to ${usualPort + 19} are all in use. Set PORT to a free one.`]
      : [`Port ${port} is in use by another program. Stop that one, or set PORT to another number.`],
  );
}

function tryListening(
  server: Server,
  host: string,
  port: number,
): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', failed);
    server.listen({ host, port }, () => {
      server.removeListener('error', failed);
      resolve(undefined);
    });
  });
}

function cannotListen({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EACCES') return `PORT ${port} is reserved for the system. Set PORT to a number above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} is not an address of this machine.`;
  return `Cannot listen on HOST ${host}, PORT ${port}: ${code}.`;
}

const tellToWait: RequestListener = (_request, response) => {
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
    'Retry-After': '2',
    Refresh: '2',
  });
  response.end(
    '<!doctype html><html lang="nl"><title>Leerbank start op</title><h1>Leerbank start op</h1><p>Nog even: deze pagina laadt vanzelf.</p><p lang="en">Leerbank is starting; this page reloads by itself.</p></html>\n',
  );
};
