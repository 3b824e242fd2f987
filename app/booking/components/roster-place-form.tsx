import { Form } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { PickerField } from '#app/ui/form/picker-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import type { OwnRosterPerson } from '../own-roster-queries.server.ts';
import { whomKey } from '../place-form.ts';
import { placeWording } from '../place-wording.ts';
import { mayBeSetAside, PlaceAnswerNotes, type PlaceFormProps, WhichSessions } from './place-form-parts.tsx';

interface RosterPlaceFormProps extends PlaceFormProps {
  readonly people: readonly OwnRosterPerson[];
}

const formId = 'place';

/** A trainer has somebody of an own roster catch up: who, and in which of the sessions still to come. */
export function RosterPlaceForm({ people, courses, sessions, zone, answer }: RosterPlaceFormProps) {
  const t = useWords(placeWording);
  const isWaivable = mayBeSetAside(answer);
  return (
    <Stack gap={6}>
      <PlaceAnswerNotes answer={answer} overrideForm={isWaivable ? formId : null} />
      <Form method="post" id={formId} noValidate>
        <FormLayout>
          <PickerField
            name="whom"
            label={t('names')}
            description={t('roster-hint')}
            width="medium"
            defaultValue={answer?.form.whom[0] ?? ''}
            options={people.map((person) => ({
              value: whomKey(person),
              label: t('who-on-roster', {
                name: fullName(person.name),
                organisation: person.organisationName,
                run: person.runCode,
              }),
            }))}
          />
          <WhichSessions {...{ courses, sessions, zone }} sent={answer?.form ?? null} allAtFirst={false} />
          <p>{t('roster-told')}</p>
          <ButtonRow>
            <SubmitButton name="intent" value="enrol">
              {isWaivable ? t('enrol-anyway') : t('enrol')}
            </SubmitButton>
          </ButtonRow>
        </FormLayout>
      </Form>
    </Stack>
  );
}
