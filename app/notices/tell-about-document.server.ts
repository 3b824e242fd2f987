/** Mail about invoices, with the PDF attached: to where the payer wants them, or to its coordinators where it has none. */
import { centreZone } from '#app/identity/hats.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { creditReach } from '#app/invoicing/credit-reach.ts';
import { inGroups } from '#app/invoicing/creditor-reference.ts';
import { type DocumentView, findDocument } from '#app/invoicing/document-queries.server.ts';
import { renderDocument } from '#app/invoicing/render-document.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Mail, sendMail } from '#app/platform/mail.server.ts';
import { type MailBlock, mailBody } from '#app/platform/mail-body.server.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { documentMailWording } from './document-mail-wording.ts';
import { coordinatorsOfOrganisation, invoiceMailboxOf } from './notice-queries.server.ts';

/** An invoice or credit note that was issued just now. */
export async function tellDocument(ctx: Ctx, eventId: string, documentId: string): Promise<void> {
  const document = await findDocument(centreScope(ctx.actor), documentId);
  if (!document) return;
  const { t, format, day } = wordsOf(document);
  const { code, credits, seller } = document;
  const isInvoice = document.kind === 'invoice';
  await write(ctx, document, {
    kind: isInvoice ? 'invoice' : 'credit-note',
    onceKey: `document ${eventId}`,
    subject: t(isInvoice ? 'invoice-subject' : 'credit-subject', { code, seller: seller.name }),
    lead: isInvoice
      ? t('invoice-lead', { due: day(document.dueOn) })
      : t(creditReach(document), {
          invoice: credits?.code ?? '',
          left: format.money(credits?.leftCents ?? 0),
        }),
  });
}

/** An invoice that is overdue. One that was paid or taken back meanwhile is let be. */
export async function tellReminder(
  ctx: Ctx,
  eventId: string,
  { documentId, number }: { readonly documentId: string; readonly number: number },
): Promise<void> {
  const document = await findDocument(centreScope(ctx.actor), documentId);
  if (!document || (document.openCents ?? 0) <= 0) return;
  const { t, day } = wordsOf(document);
  const { code, seller } = document;
  await write(ctx, document, {
    kind: 'invoice-reminder',
    onceKey: `document ${eventId}`,
    subject: t(number === 1 ? 'reminder-subject' : 'second-subject', { code, seller: seller.name }),
    lead: t('reminder-lead', { due: day(document.dueOn) }),
  });
}

function wordsOf({ locale }: DocumentView) {
  const format = formatFor(locale, centreZone);
  return {
    t: wordsFor(locale, documentMailWording),
    format,
    day: (day: string) => format.day(day, 'long'),
  };
}

type Letter = {
  readonly kind: string;
  readonly onceKey: string;
  readonly subject: string;
  readonly lead: string;
};

async function write(ctx: Ctx, document: DocumentView, letter: Letter): Promise<void> {
  const { t } = wordsOf(document);
  const { locale, buyer, seller, code } = document;
  const attachment = {
    name: `${code}.pdf`,
    mediaType: 'application/pdf',
    bytes: await renderDocument(document),
  };
  for (const to of await readersOf(ctx, document)) {
    await sendMail({
      to,
      locale,
      kind: letter.kind,
      subject: letter.subject,
      ...mailBody([{ kind: 'text', text: t('hello', { name: buyer.name }) }, ...blocksOf(document, letter)], {
        locale,
        subject: letter.subject,
        footer: [t('sender', { seller: seller.name }), t('why', { buyer: buyer.name })],
      }),
      attachments: [attachment],
      onceKey: `${letter.onceKey} ${to.address}`,
    });
  }
}

async function readersOf(ctx: Ctx, { buyer }: DocumentView): Promise<Mail['to'][]> {
  const address = await invoiceMailboxOf(buyer.organisationId);
  if (address) return [{ address, name: buyer.legalName }];
  const people = await coordinatorsOfOrganisation(buyer.organisationId, ctx.now);
  return people.map(({ email, fullName }) => ({ address: email, name: fullName }));
}

function blocksOf(document: DocumentView, { lead }: Letter): MailBlock[] {
  const { t, format } = wordsOf(document);
  const { kind, totalCents, openCents, orderNumber, reason } = document;
  const isInvoice = kind === 'invoice';
  const isPartPaid = isInvoice && openCents !== null && openCents !== totalCents;
  return [
    { kind: 'text', text: lead },
    {
      kind: 'facts',
      facts: [
        [t('number'), document.code],
        [t('subject'), document.subject],
        [t('total'), format.money(totalCents)],
        ...(isPartPaid ? [[t('open'), format.money(openCents)] as const] : []),
        ...(isInvoice
          ? [
              [t('account'), inGroups(document.seller.iban)] as const,
              [t('reference'), inGroups(document.reference)] as const,
            ]
          : []),
        ...(orderNumber ? [[t('order'), orderNumber] as const] : []),
        ...(reason ? [[t('reason'), reason] as const] : []),
      ],
    },
    { kind: 'small', text: t('question') },
  ];
}
