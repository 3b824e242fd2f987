import { Form } from 'react-router';
import { Button, ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { longestPaste } from '../pasted-rows.ts';
import { placeWording } from '../place-wording.ts';
import { AskedFields } from './asked-fields.tsx';
import { FoundPeople } from './found-people.tsx';
import { mayBeSetAside, PlaceAnswerNotes, type PlaceFormProps, WhichSessions } from './place-form-parts.tsx';

const formId = 'place';

/** Names, then who is meant by each, for which level and in which sessions; with every reason against it. */
export function PlaceForm({ courses, sessions, zone, answer }: PlaceFormProps) {
  const t = useWords(placeWording);
  const rows = answer?.rows ?? [];
  const isWaivable = mayBeSetAside(answer);
  return (
    <Stack gap={6}>
      <PlaceAnswerNotes answer={answer} overrideForm={isWaivable ? formId : null} />
      <Form method="post" id={formId} noValidate key={rows.map(({ text }) => text).join()}>
        <FormLayout>
          <TextAreaField
            name="names"
            label={t('names')}
            description={t('names-hint')}
            defaultValue={answer?.form.names ?? ''}
            rows={rows.length > 0 ? Math.min(rows.length + 1, 6) : 4}
            maxLength={longestPaste}
          />
          <ButtonRow>
            {rows.length > 0 ? (
              <Button type="submit" name="intent" value="find" icon="search">
                {t('find-again')}
              </Button>
            ) : (
              <SubmitButton name="intent" value="find">
                {t('find')}
              </SubmitButton>
            )}
          </ButtonRow>
          {answer && rows.length > 0 && (
            <>
              <Section title={t('found')} lead={t('found-lead')}>
                <FoundPeople rows={rows} chosen={answer.form.intent === 'enrol' ? answer.form.whom : null} />
              </Section>
              <WhichSessions {...{ courses, sessions, zone }} sent={answer.form} />
              <AskedFields asked={answer.form.asked} />
              <ButtonRow>
                <SubmitButton name="intent" value="enrol">
                  {isWaivable ? t('enrol-anyway') : t('enrol')}
                </SubmitButton>
              </ButtonRow>
            </>
          )}
        </FormLayout>
      </Form>
    </Stack>
  );
}
