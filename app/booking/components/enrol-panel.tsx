import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { StatusShape } from '#app/ui/status/status-shape.tsx';
import { enrolWording } from '../enrol-wording.ts';
import type { EnrolmentOffer } from '../enrolment-offer-queries.server.ts';
import type { OwnWaiting } from '../queries.server.ts';
import type { BookingRefusal } from '../refusal-text.ts';
import { AskedFields } from './asked-fields.tsx';
import { BookingRefusals } from './booking-refusals.tsx';
import styles from './enrol-panel.module.css';

interface EnrolPanelProps {
  readonly offer: EnrolmentOffer;
  /** Where the reader stands in the waiting list of this date. */
  readonly entry: OwnWaiting | null;
  /** What an attempt was refused with just now. */
  readonly refused: readonly BookingRefusal[] | null;
  /** The course, with its other dates. */
  readonly coursePage: string;
  /** The reader enrols on somebody's word: the office. */
  readonly onWord: boolean;
}

/** One person and one date: a button that takes the place, or every reason why not with its way out. */
export function EnrolPanel({ offer, entry, refused, coursePage, onWord }: EnrolPanelProps) {
  const t = useWords(enrolWording);
  const { step, name } = offer;
  const refusals = refused ?? offer.refusals;
  if (step === 'booked') {
    return (
      <Notice
        tone="good"
        title={name === null ? t('booked-me') : t('booked-them', { name })}
        action={<LinkButton to={`/me/bookings/${offer.bookingCode}`}>{t('to-booking')}</LinkButton>}
      />
    );
  }
  if (entry && step === 'none') {
    return (
      <Notice
        title={t('on-list', { position: entry.position })}
        action={<LinkButton to={`/me/waiting/${entry.waitingEntryId}`}>{t('to-list')}</LinkButton>}
      />
    );
  }
  const isReady = (step === 'enrol' || step === 'ask') && refused === null;
  // That it is full is the title of what to do then; the other reasons are told as ever.
  const told = step === 'wait' ? refusals.filter(({ code }) => code !== 'run-full') : refusals;
  return (
    <div className={styles.panel}>
      {isReady && <Ready offer={offer} />}
      {!isReady && told.length > 0 && (
        <BookingRefusals
          refusals={told}
          title={titleOf(offer, t)}
          focus={refused !== null}
          {...(step === 'set-aside' && { overrideForm: 'enrol' })}
        />
      )}
      {step === 'wait' && <Full waiting={offer.waiting} />}
      {(isReady || step === 'set-aside') && <Notes notes={offer.notes} />}
      <Steps offer={offer} coursePage={coursePage} onWord={onWord} />
    </div>
  );
}

function titleOf({ step, name }: EnrolmentOffer, t: ReturnType<typeof useWords<typeof enrolWording>>) {
  if (step === 'set-aside') return undefined;
  return name === null ? t('refused-title') : t('refused-title-them', { name });
}

/** Nothing in the way: what happens on the tap, and what it costs whom. */
function Ready({ offer }: { readonly offer: EnrolmentOffer }) {
  const t = useWords(enrolWording);
  const { step, name } = offer;
  return (
    <div>
      <p className={styles.ready}>
        <StatusMark tone="good">
          {name === null
            ? t(step === 'ask' ? 'you-can-ask' : 'you-can')
            : t(step === 'ask' ? 'they-can-ask' : 'they-can', { name })}
        </StatusMark>
      </p>
      <Cost offer={offer} />
    </div>
  );
}

function Cost({ offer: { priceCents, payerName, orderNumber } }: { readonly offer: EnrolmentOffer }) {
  const t = useWords(enrolWording);
  const format = useFormat();
  if (priceCents === null) return null;
  if (priceCents === 0) return <p className={styles.cost}>{t('cost-none')}</p>;
  const price = format.money(priceCents);
  if (!payerName) return <p className={styles.cost}>{t('cost-own', { price })}</p>;
  return (
    <p className={styles.cost}>
      {orderNumber
        ? t('cost-order', { price, payer: payerName, order: orderNumber })
        : t('cost', { price, payer: payerName })}
    </p>
  );
}

/** Full, and what waiting comes to. */
function Full({ waiting }: { readonly waiting: number }) {
  const t = useWords(enrolWording);
  return (
    <div>
      <p className={styles.ready}>
        <StatusMark tone="notice" shape="half">
          {t('wait-title')}
        </StatusMark>
      </p>
      <p className={styles.cost}>
        {t('wait-text')} {waiting > 0 && t('wait-ahead', { count: waiting })}
      </p>
    </div>
  );
}

function Notes({ notes }: Pick<EnrolmentOffer, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map(({ code, text }) => (
        <li key={`${code} ${text}`}>
          <span className={styles.shape} data-tone={code === 'certificate-expiring' ? 'notice' : 'accent'}>
            <StatusShape shape={code === 'certificate-expiring' ? 'diamond' : 'ring'} />
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Steps({ offer, coursePage, onWord }: Pick<EnrolPanelProps, 'offer' | 'coursePage' | 'onWord'>) {
  const t = useWords(enrolWording);
  const { step, name } = offer;
  const said = labels[step];
  if (!said) return null;
  return (
    <Form method="post" id="enrol">
      <input type="hidden" name="intent" value={step === 'wait' ? 'wait' : 'enrol'} />
      <input type="hidden" name="id" value={offer.id} />
      {name !== null && <input type="hidden" name="person" value={offer.personId} />}
      {onWord && name !== null && (
        <div className={styles.asked}>
          <AskedFields asked={null} />
        </div>
      )}
      <ButtonRow>
        <SubmitButton size="large" wide>
          {name === null ? t(said.me) : t(said.them, { name })}
        </SubmitButton>
        {step === 'wait' && (
          <LinkButton to={coursePage} size="large" wide>
            {t('other-dates')}
          </LinkButton>
        )}
      </ButtonRow>
    </Form>
  );
}

const labels: Partial<
  Record<
    EnrolmentOffer['step'],
    { me: 'enrol-me' | 'ask-me' | 'wait-me' | 'set-aside'; them: 'enrol-them' | 'ask-them' | 'wait-them' }
  >
> = {
  enrol: { me: 'enrol-me', them: 'enrol-them' },
  ask: { me: 'ask-me', them: 'ask-them' },
  'set-aside': { me: 'set-aside', them: 'enrol-them' },
  wait: { me: 'wait-me', them: 'wait-them' },
};
