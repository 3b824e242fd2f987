import { Form } from 'react-router';
import { centreZone } from '#app/identity/hats.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { BookingModeSetting } from '../booking-mode-queries.server.ts';
import { bookingModes } from '../schema.ts';
import { settingsWording } from '../settings-wording.ts';

interface BookingModeViewProps {
  readonly setting: BookingModeSetting;
  /** Requests that wait for the company's answer. */
  readonly waiting: number;
  readonly isMissing: boolean;
}

/** Told or asked: the choice, what waits already, and who chose what before. */
export function BookingModeView({ setting, waiting, isMissing }: BookingModeViewProps) {
  const t = useWords(settingsWording);
  const format = formatFor(useLocale(), centreZone);
  return (
    <Stack gap={6}>
      {waiting > 0 && (
        <Notice
          action={
            <LinkButton to="/company/requests" size="small">
              {t('to-requests')}
            </LinkButton>
          }
        >
          {t('waiting', { count: waiting })}
        </Notice>
      )}
      <Form method="post">
        <FormLayout>
          <ChoiceField
            name="mode"
            key={setting.mode}
            legend={t('question')}
            defaultValue={setting.mode}
            errors={isMissing ? [t('not-chosen')] : []}
            choices={bookingModes.map((mode) => ({
              value: mode,
              label: t(mode),
              description: t(`${mode}-text`),
            }))}
          />
          <p>{t('own-bookings')}</p>
          <ButtonRow>
            <SubmitButton>{t('save')}</SubmitButton>
          </ButtonRow>
        </FormLayout>
      </Form>
      <Section title={t('history')}>
        <DataTable
          caption={t('history')}
          rows={setting.choices}
          rowKey={({ id }) => id}
          empty={<p>{t('history-none')}</p>}
          columns={[
            { key: 'choice', header: t('choice'), title: true, cell: ({ mode }) => t(mode) },
            { key: 'when', header: t('when'), cell: ({ chosenAt }) => format.moment(chosenAt) },
            { key: 'by', header: t('by'), cell: ({ by }) => (by ? fullName(by) : t('by-unknown')) },
          ]}
        />
      </Section>
    </Stack>
  );
}
