import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { log } from '#app/platform/log.server.ts';
import { requestContext } from '#app/platform/request-context.server.ts';
import { requestTrace } from '#app/platform/request-trace.server.ts';
import { noteOverload } from '#app/server/overload.ts';
import { sheetAnswer, sheetAsked } from '#app/server/sheet-answer.ts';
import { PageRequestProvider } from '#app/ui/shell/page-request.tsx';

/** Milliseconds that streamed parts of a page may take. */
export const streamTimeout = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });

  const { nonce, requestId, locale } = loadContext.get(requestContext);
  const busy = requestTrace()?.overloaded === true;
  const sheet = sheetAsked(request, status);
  const whole = sheet !== null || isbot(request.headers.get('user-agent'));
  return new Promise((resolve, reject) => {
    let shellRendered = false;
    const send = () => {
      shellRendered = true;
      const body = new PassThrough();
      body.on('close', () => clearTimeout(giveUp));
      pipe(body);
      if (sheet !== null) return resolve(sheetAnswer(body, sheet, request.url, headers));
      resolve(new Response(createReadableStreamFromReadable(body), { status: answer, headers }));
    };
    let answer = status;
    const { pipe, abort } = renderToPipeableStream(
      <PageRequestProvider value={{ nonce, requestId, locale, busy }}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </PageRequestProvider>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: send,
        onShellError: reject,
        onError(error: unknown) {
          answer = 500;
          // Before the shell is there, the error comes back through onShellError and is logged by handleError.
          if (shellRendered && !request.signal.aborted)
            log().error({ err: error }, 'rendering a page failed');
        },
      },
    );
    const giveUp = setTimeout(abort, streamTimeout + 1000);
  });
}

/** Errors of loaders, actions and rendering that nobody expected; the reader only sees the reference number. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) {
    log().info({ status: error.status, method: request.method }, 'no answer for this request');
    return;
  }
  if (noteOverload(error)) return;
  const err = isRouteErrorResponse(error) ? new Error(`${error.status} ${error.statusText}`) : error;
  log().error({ err, method: request.method }, 'answering a request failed');
};
