import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { askedText } from '../asked-text.ts';
import { askedWording } from '../asked-wording.ts';
import { bookingWording } from '../booking-wording.ts';
import type { Booking } from '../queries.server.ts';

/** What one looks up later: number, trainer, price and who pays. */
export function BookingFacts({ booking }: { readonly booking: Booking }) {
  const t = useWords(bookingWording);
  const about = useWords(askedWording);
  const format = useFormat();
  const locale = useLocale();
  const { trainers, priceCents, payerName, orderNumber, organisationName, asked, cancelAsked } = booking;
  return (
    <Facts
      facts={[
        { label: t('code'), value: booking.code },
        booking.runTitle && { label: t('course'), value: inLocale(booking.title, locale) },
        trainers.length > 0 && {
          label: t('trainer', { count: trainers.length }),
          value: trainers.join(', '),
        },
        organisationName !== payerName && { label: t('on-behalf-of'), value: organisationName },
        { label: t('price'), value: priceCents === 0 ? t('free') : format.money(priceCents) },
        priceCents > 0 && { label: t('payer'), value: payerName },
        { label: t('order-number'), value: orderNumber },
        asked && { label: about('asked'), value: askedText(asked, locale) },
        cancelAsked && { label: about('cancel-asked'), value: askedText(cancelAsked, locale) },
      ]}
    />
  );
}
