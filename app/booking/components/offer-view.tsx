import { Form } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { ShownOffer } from '../offer-queries.server.ts';
import { offerWording } from '../offer-wording.ts';
import type { BookingRefusal } from '../refusal-text.ts';
import { BookingRefusals } from './booking-refusals.tsx';

interface OfferViewProps {
  readonly offer: ShownOffer;
  readonly isOver: boolean;
  /** It is the reader's own place, or their company's. */
  readonly isOwn: boolean;
  readonly refused: readonly BookingRefusal[] | null;
}

const tones = { open: 'accent', taken: 'good', declined: 'neutral', lapsed: 'neutral' } as const;

/** A place that is held for somebody: until when, and the two answers. */
export function OfferView({ offer, isOver, isOwn, refused }: OfferViewProps) {
  const t = useWords(offerWording);
  const locale = useLocale();
  const format = formatFor(locale, offer.zone);
  const course = inLocale(offer.title, locale);
  const state = offer.state === 'open' && isOver ? 'lapsed' : offer.state;
  const who = offer.name ? fullName(offer.name) : (offer.organisationName ?? '');
  const until = format.moment(offer.until);
  return (
    <Page>
      <PageHeader
        title={t('title', { course })}
        status={<StatusMark tone={tones[state]}>{t(`state-${state}`)}</StatusMark>}
      />
      {refused && <BookingRefusals refusals={refused} />}
      {state === 'open' ? (
        <Section title={t('until', { until })}>
          <Stack gap={4}>
            <p>{heldText(t, offer, who, isOwn)}</p>
            {offer.personId === null && <p>{t('names-text')}</p>}
            {!isOwn && <Notice>{t('on-behalf', { name: who })}</Notice>}
            <ButtonRow>
              <Form method="post">
                <input type="hidden" name="intent" value="accept" />
                <SubmitButton look="primary">
                  {offer.quantity > 1 ? t('take-places', { count: offer.quantity }) : t('take')}
                </SubmitButton>
              </Form>
              <ConfirmStep
                name="decline"
                trigger={t('decline')}
                triggerLook="quiet"
                question={t('decline-question')}
                confirmLabel={t('decline')}
                fields={{ intent: 'decline' }}
              >
                <p>{t('decline-text')}</p>
              </ConfirmStep>
            </ButtonRow>
          </Stack>
        </Section>
      ) : (
        <Notice>{t(`over-${state}`)}</Notice>
      )}
      <Section title={t('about')}>
        <Facts
          facts={[
            { label: t('when'), value: offer.days.map((day) => format.range(day)).join(' · ') },
            { label: t('where'), value: offer.siteName },
            { label: t('who'), value: who },
            { label: t('places'), value: format.number(offer.quantity) },
            { label: t('price'), value: format.money(offer.priceCents) },
          ]}
        />
      </Section>
      <ButtonRow>
        <LinkButton to={`/courses/${offer.courseCode}/${offer.runCode}`}>{t('to-date')}</LinkButton>
      </ButtonRow>
    </Page>
  );
}

type Say = ReturnType<typeof useWords<typeof offerWording>>;

function heldText(t: Say, offer: ShownOffer, who: string, isOwn: boolean): string {
  const { personId, quantity, wanted } = offer;
  if (personId === null) return t('held-places-text', { quantity, wanted, organisation: who });
  return isOwn ? t('held-text') : t('held-for-text', { name: who });
}
