/**
 * The plain page for what happens outside the pages of React Router: too large, too busy, refused, broken. No
 * scripts, no styles from elsewhere; says what the reader can do, and the reference number.
 */
import type { Request, Response } from 'express';
import { requestTrace } from '#app/platform/request-trace.server.ts';
import { negotiateLocale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { localeCookie } from './cookies.ts';
import { wording } from './wording.ts';

export type ErrorPageStatus = 400 | 403 | 411 | 413 | 500 | 503;

export function sendErrorPage(request: Request, response: Response, status: ErrorPageStatus): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const reference = requestTrace()?.requestId ?? '';
  response.status(status).set('Cache-Control', 'no-store');
  if (!request.accepts('html') || request.path.startsWith('/api/')) {
    response.json({ error: codes[status], reference });
    return;
  }
  const locale = negotiateLocale(localeCookie(request), request.get('accept-language'));
  const t = wordsFor(locale, wording);
  response.type('html').send(
    `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t(`title${status}`)}</title></head>
<body>
<main>
<h1>${t(`title${status}`)}</h1>
<p>${t(`text${status}`)}</p>
<p>${t('reference', { reference: reference.replaceAll(/[^\w-]/g, '') })}</p>
<p><a href="/">${t('toHome')}</a></p>
</main>
</body>
</html>
`,
  );
}

const codes: Record<ErrorPageStatus, string> = {
  400: 'bad-request',
  403: 'origin-refused',
  411: 'length-required',
  413: 'too-large',
  500: 'failed',
  503: 'busy',
};
