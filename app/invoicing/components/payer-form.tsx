import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { FieldRow, FormErrors, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import type { PrivateBuyerInput } from '../buyer-input.ts';
import type { BookingToPay } from '../buyer-queries.server.ts';
import { buyerWording } from '../buyer-wording.ts';

interface PayerFormProps {
  readonly booking: BookingToPay;
  readonly organisations: readonly { readonly organisationId: string; readonly name: string }[];
  /** Which of the two the reply is about. */
  readonly intent: 'organisation' | 'participant' | null;
  readonly reply: SubmissionResult | null;
}

/** Who pays for a booking: an organisation, or the participant. */
export function PayerForm({ booking, organisations, intent, reply }: PayerFormProps) {
  const t = useWords(buyerWording);
  const locale = useLocale();
  const format = useFormat();
  const { title, firstDay, lastDay, cents, participant } = booking;
  return (
    <Stack gap={7}>
      <Facts
        layout="columns"
        facts={[
          { label: t('course'), value: inLocale(title, locale) },
          {
            label: t('when'),
            value: firstDay === lastDay ? format.day(lastDay) : format.dayRange(firstDay, lastDay),
          },
          { label: t('amount'), value: format.money(cents) },
          { label: t('participant'), value: participant && fullName(participant.name) },
        ]}
      />
      <Section title={t('by-organisation')}>
        <OrganisationForm organisations={organisations} reply={intent === 'organisation' ? reply : null} />
      </Section>
      {participant && (
        <Section title={t('by-participant')}>
          <ParticipantForm participant={participant} reply={intent === 'participant' ? reply : null} />
        </Section>
      )}
    </Stack>
  );
}

function OrganisationForm({ organisations, reply }: Pick<PayerFormProps, 'organisations' | 'reply'>) {
  const t = useWords(buyerWording);
  const [form, fields] = useForm<{ organisation: string }>({ id: 'organisation', lastResult: reply });
  return (
    <Form method="post" id={form.id}>
      <input type="hidden" name="intent" value="organisation" />
      <FormLayout>
        <SelectField
          field={fields.organisation}
          label={t('organisation')}
          options={organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
          width="medium"
        />
        <ButtonRow>
          <SubmitButton look="secondary">{t('choose-organisation')}</SubmitButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}

function ParticipantForm({
  participant,
  reply,
}: {
  readonly participant: NonNullable<BookingToPay['participant']>;
  readonly reply: SubmissionResult | null;
}) {
  const t = useWords(buyerWording);
  const [form, fields] = useForm<Record<keyof PrivateBuyerInput, string>>({
    id: 'participant',
    lastResult: reply,
    defaultValue: {
      name: fullName(participant.name),
      street: participant.street ?? '',
      postcode: participant.postcode ?? '',
      city: participant.city ?? '',
      country: participant.country ?? 'NL',
      invoiceEmail: participant.email ?? '',
      invoiceLocale: participant.locale ?? '',
    },
  });
  return (
    <Form method="post" id={form.id}>
      <input type="hidden" name="intent" value="participant" />
      <FormLayout>
        <FormErrors errors={(form.errors ?? []).map((text) => ({ text }))} />
        <TextField field={fields.name} label={t('name')} maxLength={120} width="medium" />
        <TextField field={fields.street} label={t('street')} maxLength={120} width="medium" />
        <FieldRow>
          <TextField field={fields.postcode} label={t('postcode')} maxLength={12} width="short" />
          <TextField field={fields.city} label={t('city')} maxLength={80} width="medium" />
          <TextField field={fields.country} label={t('country')} maxLength={2} width="short" />
        </FieldRow>
        <TextField
          field={fields.invoiceEmail}
          label={t('private-email')}
          type="email"
          maxLength={254}
          width="medium"
        />
        <SelectField
          field={fields.invoiceLocale}
          label={t('language')}
          emptyLabel={t('language-country')}
          options={(['nl', 'en'] as const).map((one) => ({ value: one, label: t(`language-${one}`) }))}
          width="medium"
        />
        <ButtonRow>
          <SubmitButton look="secondary">{t('choose-participant')}</SubmitButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
