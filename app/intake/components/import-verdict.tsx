import { Form, useNavigation } from 'react-router';
import type { ReportView } from '#app/intake/report-view-text.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import { ProgressNote } from '#app/ui/status/progress-note.tsx';

/** How much is new, different, the same and gone, large: what someone says yes to. */
export function ImportFigures({ view }: { readonly view: ReportView }) {
  const t = useWords(uploadWording);
  const format = useFormat();
  const { created, changed, unchanged, removed } = view.totals;
  return (
    <Figures
      figures={[
        { label: t('new'), value: format.number(created) },
        { label: t('changed'), value: format.number(changed) },
        { label: t('unchanged'), value: format.number(unchanged) },
        ...(removed > 0
          ? [
              {
                label: t('removed'),
                value: format.number(removed),
                tone: 'notice' as const,
                note: t('removed-note'),
              },
            ]
          : []),
      ]}
    />
  );
}

/** The yes, and the way out of it. While it is being done, that it is. */
export function ImportChoice({ address }: { readonly address: string }) {
  const t = useWords(uploadWording);
  const { state, formAction, formData } = useNavigation();
  if (state !== 'idle' && formAction === address && formData?.get('intent') === 'import') {
    return <ProgressNote>{t('importing')}</ProgressNote>;
  }
  return (
    <Form method="post" action={address}>
      <ButtonRow>
        <SubmitButton name="intent" value="import" icon="import">
          {t('import')}
        </SubmitButton>
        <SubmitButton name="intent" value="discard" look="secondary">
          {t('discard')}
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}

export function OtherFiles({ base }: { readonly base: string }) {
  const t = useWords(uploadWording);
  return (
    <ButtonRow>
      <LinkButton to={base} look="primary" icon="import">
        {t('other-files')}
      </LinkButton>
    </ButtonRow>
  );
}
