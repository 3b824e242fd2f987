import { useWords } from '#app/ui/i18n/use-words.tsx';
import { errorWording } from './error-wording.ts';
import { useFailedRequest } from './page-request.tsx';

/** What a reader sees instead of a page that cannot be shown. Never the error itself: its number leads to the log. */
export function ErrorPage({ status }: { status: number }) {
  const t = useWords(errorWording);
  const { requestId, busy } = useFailedRequest();
  const kind = kindOf(busy ? 503 : status);
  return (
    <main>
      <title>{t(`${kind}Title`)}</title>
      <h1>{t(`${kind}Title`)}</h1>
      <p>{t(`${kind}Text`)}</p>
      {kind === 'failed' && requestId !== '' && <p>{t('reference', { reference: requestId })}</p>}
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
