import type { Ctx } from '#app/kernel/actor.ts';
import type { MailBlock } from '#app/platform/mail-body.server.ts';
import { coursePath, offerPath } from './addresses.ts';
import {
  offerToTell,
  type Recipient,
  runToTell,
  type ToldOffer,
  type ToldRun,
} from './notice-queries.server.ts';
import { mail, type RenderedMail, telling } from './render-booking-mail.server.ts';
import { sendNotice } from './send-invited-mail.server.ts';

/** A place is held for who was waiting: until when, and where to answer. Says nothing about an offer that is over by now. */
export async function tellOffer(ctx: Ctx, eventId: string, offerId: string): Promise<void> {
  await tell(ctx, eventId, offerId, 'offer');
}

/** Nobody answered in time: off the list, and how to get on it again. */
export async function tellOfferLapsed(ctx: Ctx, eventId: string, offerId: string): Promise<void> {
  await tell(ctx, eventId, offerId, 'offer-over');
}

async function tell(ctx: Ctx, eventId: string, offerId: string, kind: 'offer' | 'offer-over'): Promise<void> {
  const offer = await offerToTell(offerId, ctx.now);
  const run = offer && (await runToTell(offer.runId));
  if (!offer || !run || offer.state !== (kind === 'offer' ? 'open' : 'lapsed')) return;
  for (const reader of offer.readers) {
    await sendNotice(reader, offerMail(kind, run, offer, reader), {
      kind: kind === 'offer' ? 'place-offered' : 'offer-lapsed',
      onceKey: eventId,
      at: ctx.now,
    });
  }
}

function offerMail(
  kind: 'offer' | 'offer-over',
  run: ToldRun,
  { offerId, quantity, until, name }: ToldOffer,
  reader: Recipient,
): RenderedMail {
  const told = telling(reader.locale, { ...run, start: run.firstStart });
  const { t, course, day, format, link } = told;
  const isOffer = kind === 'offer';
  const blocks: MailBlock[] = [
    { kind: 'text', text: t(`${kind}-lead`, { until: format.moment(until) }) },
    {
      kind: 'facts',
      facts: [
        [t('course'), course],
        [t('when'), format.dayOf(run.firstStart)],
        ...(name === null ? [] : [[t('participant'), name] as const]),
        ...(quantity > 1 ? [[t('places'), format.number(quantity)] as const] : []),
        ...(isOffer ? [[t('answer-before'), format.moment(until)] as const] : []),
        [t('number'), run.code],
      ],
    },
    isOffer
      ? { kind: 'button', label: t('see-offer'), href: link(offerPath(offerId)) }
      : { kind: 'button', label: t('find-course'), href: link(coursePath(run.courseCode)) },
  ];
  return mail(reader, t(`${kind}-subject`, { course, day }), told, blocks, 'waiting');
}
