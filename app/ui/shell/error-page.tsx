import { LinkButton } from '../actions/button.tsx';
import { useWords } from '../i18n/use-words.tsx';
import { errorWording } from './error-wording.ts';
import { Page, Stack } from './page.tsx';
import { PageHeader } from './page-header.tsx';
import { useFailedRequest } from './page-request.tsx';

/**
 * What a reader sees instead of a page that cannot be shown; goes inside a frame. Never the error itself: its number
 * leads to the log.
 */
export function ErrorPage({ status }: { status: number }) {
  const t = useWords(errorWording);
  const { requestId, busy } = useFailedRequest();
  const kind = kindOf(busy ? 503 : status);
  return (
    <Page width="reading">
      <PageHeader title={t(`${kind}Title`)} subtitle={t(`${kind}Text`)} />
      <Stack>
        {kind === 'failed' && requestId !== '' && <p>{t('reference', { reference: requestId })}</p>}
        <div>
          <LinkButton to="/" reloadDocument>
            {t('toHome')}
          </LinkButton>
        </div>
      </Stack>
    </Page>
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
