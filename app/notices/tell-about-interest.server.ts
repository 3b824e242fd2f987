import type { Ctx } from '#app/kernel/actor.ts';
import { outreachWording } from '#app/outreach/outreach-wording.ts';
import { messageForMail } from '#app/outreach/queries.server.ts';
import { env } from '#app/platform/env.server.ts';
import { sendMail } from '#app/platform/mail.server.ts';
import { mailBody } from '#app/platform/mail-body.server.ts';
import { defaultLocale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { messagesPath } from './addresses.ts';

/** The office's mailbox hears that somebody wrote through the site; once per message. */
export async function tellInterest(_ctx: Ctx, eventId: string, interestId: string): Promise<void> {
  const message = await messageForMail(interestId);
  if (!message?.office) return;
  const t = wordsFor(defaultLocale, outreachWording);
  const { name, organisationName, email, phone, kind } = message;
  const subject = t('mail-subject', { name, about: t(kind) });
  await sendMail({
    to: { address: message.office },
    locale: defaultLocale,
    kind: 'interest-sent',
    subject,
    ...mailBody(
      [
        { kind: 'text', text: t('mail-lead') },
        {
          kind: 'facts',
          facts: [
            [t('name'), name],
            ...(organisationName ? [[t('organisation'), organisationName] as const] : []),
            [t('email'), email],
            ...(phone ? [[t('phone'), phone] as const] : []),
          ],
        },
        { kind: 'quote', text: message.message },
        { kind: 'button', label: t('mail-open'), href: new URL(messagesPath, env().siteOrigin).href },
      ],
      { locale: defaultLocale, subject, footer: [t('mail-sender')] },
    ),
    onceKey: eventId,
  });
}
