import { Form } from 'react-router';
import { scanAccept } from '#app/credentials/scan-kind.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { FileField } from '#app/ui/form/file-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { settlementWording } from '../settlement-wording.ts';

/** Attaching the bill to an entry that came without one. */
export function BillForm({ problem }: { readonly problem: string | null }) {
  const t = useWords(settlementWording);
  return (
    <Section title={t('attach')} lead={t('attach-lead')}>
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="intent" value="attach" />
        <FormLayout>
          <FileField
            name="document"
            label={t('document')}
            description={t('document-hint')}
            accept={scanAccept}
            errors={problem ? [problem] : []}
          />
          <ButtonRow>
            <SubmitButton look="secondary">{t('attach')}</SubmitButton>
          </ButtonRow>
        </FormLayout>
      </Form>
    </Section>
  );
}
