import { mailBody } from '#app/platform/mail-body.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { invitationWording } from './invitation-wording.ts';

export type Invitation = {
  readonly locale: Locale;
  readonly givenName: string;
  /** Who invites. */
  readonly organisation: string;
  /** The address to sign in with. */
  readonly email: string;
  readonly link: string;
};

/** The mail that tells somebody that they can sign in, and how. */
export function renderInvitation(mail: Invitation): { subject: string; text: string; html: string } {
  const { organisation, email } = mail;
  const t = wordsFor(mail.locale, invitationWording);
  const subject = t('subject', { organisation });
  const body = mailBody(
    [
      { kind: 'text', text: t('greeting', { name: mail.givenName }) },
      { kind: 'text', text: t('intro', { organisation }) },
      { kind: 'text', text: t('how', { email }) },
      { kind: 'button', label: t('button'), href: mail.link },
    ],
    { locale: mail.locale, subject, footer: [t('why', { organisation })] },
  );
  return { subject, ...body };
}
