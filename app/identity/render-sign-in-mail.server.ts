import { mailBody } from '#app/platform/mail-body.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { mailValidMinutes, spacedCode } from './sign-in-mail.ts';
import { signInMailWording } from './sign-in-mail-wording.ts';

export type SignInMail = {
  readonly locale: Locale;
  readonly givenName: string;
  /** With which the page for signing in by mail opens. */
  readonly link: string;
  /** Six digits. */
  readonly code: string;
};

/** The mail with a link and a code, as text and as HTML. */
export function renderSignInMail(mail: SignInMail): { subject: string; text: string; html: string } {
  const t = wordsFor(mail.locale, signInMailWording);
  const subject = t('subject');
  const body = mailBody(
    [
      { kind: 'text', text: t('greeting', { name: mail.givenName }) },
      { kind: 'text', text: t('intro') },
      { kind: 'button', label: t('button'), href: mail.link },
      { kind: 'text', text: t('code') },
      { kind: 'code', text: spacedCode(mail.code) },
      { kind: 'small', text: t('validity', { minutes: mailValidMinutes }) },
    ],
    { locale: mail.locale, subject, footer: [t('notYou')] },
  );
  return { subject, ...body };
}
