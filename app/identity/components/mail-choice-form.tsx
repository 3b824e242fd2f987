import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FieldGroup, FormLayout } from '#app/ui/form/form-layout.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import type { MailKind } from '../mail-choice.ts';
import { mailChoiceWording } from '../mail-choice-wording.ts';

interface MailChoiceFormProps {
  /** The kinds to choose from. */
  readonly kinds: readonly MailKind[];
  readonly off: readonly MailKind[];
}

/** A tick for every kind of mail that may be switched off. */
export function MailChoiceForm({ kinds, off }: MailChoiceFormProps) {
  const t = useWords(mailChoiceWording);
  return (
    <Form method="post">
      <FormLayout>
        <FieldGroup legend={t('choose')}>
          {kinds.map((kind) => (
            <CheckboxField
              key={kind}
              name="wanted"
              value={kind}
              defaultChecked={!off.includes(kind)}
              label={t(kind)}
              description={t(`${kind}-text`)}
            />
          ))}
        </FieldGroup>
        <p>{t('always')}</p>
        <div>
          <SubmitButton name="intent" value="save">
            {t('save')}
          </SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}
