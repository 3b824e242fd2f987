import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import type { BookingStage } from '../booking-stage.ts';
import { cancelTermsText } from '../booking-text.ts';
import { bookingWording } from '../booking-wording.ts';
import type { Booking } from '../queries.server.ts';
import { AskedFields } from './asked-fields.tsx';

interface CancelStepProps {
  readonly booking: Booking;
  readonly stage: BookingStage;
  /** What was wrong with the reason, where the form came back. */
  readonly errors?: readonly string[];
  /** The office cancels for somebody: it may say on whose word. */
  readonly onWord?: boolean;
}

/** Asks once, says beforehand whether it is in time, and takes the reason. */
export function CancelStep({ booking, stage, errors = [], onWord = false }: CancelStepProps) {
  const t = useWords(bookingWording);
  const locale = useLocale();
  const format = formatFor(locale, booking.site.zone);
  const isLate = stage !== 'requested' && booking.freeUntil === null;
  return (
    <ConfirmStep
      name="cancel"
      trigger={t('cancel')}
      question={t('cancel-question', { course: inLocale(booking.title, locale) })}
      confirmLabel={t('cancel')}
      danger
      fields={{ intent: 'cancel' }}
    >
      <p data-late={isLate || undefined}>{cancelTermsText(booking, stage, { t, format })}</p>
      <TextAreaField
        name="reason"
        label={t('cancel-why')}
        description={t('cancel-why-hint')}
        rows={2}
        maxLength={500}
        required
        errors={errors}
      />
      {onWord && <AskedFields asked={null} />}
    </ConfirmStep>
  );
}
