import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import { leaveWording } from '../../leave-wording.ts';
import type { Booking } from '../../queries.server.ts';

interface LeaveViewProps {
  /** 'YYYY-MM-DD': the day that is looked at, and the one that stands. */
  readonly lastDay: string | null;
  readonly recorded: string | null;
  readonly bookings: readonly Booking[];
  readonly errors: readonly string[];
  readonly back: string;
}

/** When somebody leaves; with a day: what is booked after it, and the yes. */
export function LeaveView({ lastDay, recorded, bookings, errors, back }: LeaveViewProps) {
  const t = useWords(leaveWording);
  const ui = useWords(uiWording);
  const format = useFormat();
  const day = lastDay && format.day(lastDay, 'plain');
  return (
    <Stack gap={7}>
      <Form method="get">
        <FormLayout>
          <DateField name="until" label={t('last-day')} defaultValue={lastDay ?? ''} errors={errors} />
          <ButtonRow>
            <SubmitButton look={lastDay ? 'secondary' : 'primary'}>{t('look')}</SubmitButton>
            {!lastDay && (
              <LinkButton to={back} look="quiet">
                {ui('cancel')}
              </LinkButton>
            )}
          </ButtonRow>
        </FormLayout>
      </Form>
      {lastDay && day && (
        <Section
          title={t('after', { day })}
          lead={bookings.length > 0 ? t('after-lead') : t('after-none', { day })}
        >
          <Form method="post">
            <input type="hidden" name="lastDay" value={lastDay} />
            <FormLayout>
              {bookings.map((booking) => (
                <BookingTick key={booking.enrolmentId} booking={booking} />
              ))}
              <ButtonRow>
                <SubmitButton look="danger" name="intent" value="leave">
                  {t('confirm')}
                </SubmitButton>
                <LinkButton to={back} look="quiet">
                  {ui('cancel')}
                </LinkButton>
              </ButtonRow>
            </FormLayout>
          </Form>
        </Section>
      )}
      {recorded && (
        <Section title={t('stays')} lead={t('stays-lead', { day: format.day(recorded, 'plain') })}>
          <Form method="post">
            <SubmitButton look="secondary" name="intent" value="stay">
              {t('stays')}
            </SubmitButton>
          </Form>
        </Section>
      )}
    </Stack>
  );
}

function BookingTick({ booking }: { readonly booking: Booking }) {
  const t = useWords(leaveWording);
  const locale = useLocale();
  const format = formatFor(locale, booking.site.zone);
  const days = booking.sessions.map(({ day }) => day);
  const [first, last] = [days[0], days.at(-1)];
  const isLate = booking.state === 'confirmed' && booking.freeUntil === null;
  return (
    <CheckboxField
      name="cancel"
      value={booking.enrolmentId}
      label={inLocale(booking.title, locale)}
      description={[first && last && format.dayRange(first, last), t(isLate ? 'late' : 'free')]
        .filter(Boolean)
        .join(' · ')}
      defaultChecked
    />
  );
}
