import { useWords } from '#app/ui/i18n/use-words.tsx';
import { errorWording } from './error-wording.ts';
import { usePageRequest } from './page-request.tsx';

/** What a reader sees instead of a page that cannot be shown. Never the error itself: its number leads to the log. */
export function ErrorPage({ status }: { status: number }) {
  const t = useWords(errorWording);
  const kind = kindOf(status);
  const reference = useReference();
  return (
    <main>
      <title>{t(`${kind}Title`)}</title>
      <h1>{t(`${kind}Title`)}</h1>
      <p>{t(`${kind}Text`)}</p>
      {kind === 'failed' && reference !== '' && <p>{t('reference', { reference })}</p>}
      <p>
        <a href="/">{t('toHome')}</a>
      </p>
    </main>
  );
}

type Kind = 'missing' | 'refused' | 'bad' | 'busy' | 'tooOften' | 'failed';

function kindOf(status: number): Kind {
  if (status === 404 || status === 410) return 'missing';
  if (status === 403) return 'refused';
  if (status === 429) return 'tooOften';
  if (status === 503) return 'busy';
  return status >= 400 && status < 500 ? 'bad' : 'failed';
}

/**
 * The id of the request that failed: the page's own, or, after moving on in the browser, that of the last call for
 * data, which the server names in its Server-Timing header.
 */
function useReference(): string {
  const { requestId } = usePageRequest();
  if (typeof document === 'undefined') return requestId;
  const calls = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const last = calls.findLast(({ name }) => new URL(name).pathname.endsWith('.data'));
  return last?.serverTiming.find(({ name }) => name === 'request')?.description ?? requestId;
}
