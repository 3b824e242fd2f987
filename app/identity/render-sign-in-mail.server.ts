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
  const code = spacedCode(mail.code);
  const greeting = t('greeting', { name: mail.givenName });
  const validity = t('validity', { minutes: mailValidMinutes });
  return {
    subject: t('subject'),
    text: [greeting, t('intro'), mail.link, t('code'), code, validity, t('notYou')].join('\n\n'),
    html: [
      paragraph(greeting),
      paragraph(t('intro')),
      `<p><a href="${escaped(mail.link)}" style="${buttonStyle}">${escaped(t('button'))}</a></p>`,
      paragraph(t('code')),
      `<p style="font-size: 1.75em; font-weight: 600; letter-spacing: 0.1em">${code}</p>`,
      paragraph(validity),
      paragraph(t('notYou')),
    ].join('\n'),
  };
}

// Mail programs read no style sheets.
const buttonStyle =
  'display: inline-block; padding: 0.75em 1.5em; background: #0f4c5c; color: #ffffff; text-decoration: none';

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
}
