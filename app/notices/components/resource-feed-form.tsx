import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { feedWording } from '../feed-wording.ts';

/** A link of one machine or room more. */
export function ResourceFeedForm({
  resources,
}: {
  readonly resources: readonly { readonly resourceId: string; readonly name: Content }[];
}) {
  const t = useWords(feedWording);
  const locale = useLocale();
  return (
    <Section title={t('resource-title')} lead={t('kind-resource-text')}>
      <Form method="post" action="/account/calendar">
        <input type="hidden" name="kind" value="resource" />
        <FormLayout>
          <SelectField
            name="subject"
            label={t('resource-field')}
            width="medium"
            options={resources.map(({ resourceId, name }) => ({
              value: resourceId,
              label: inLocale(name, locale),
            }))}
          />
          <div>
            <SubmitButton name="intent" value="make" look="secondary">
              {t('make-resource')}
            </SubmitButton>
          </div>
        </FormLayout>
      </Form>
    </Section>
  );
}
