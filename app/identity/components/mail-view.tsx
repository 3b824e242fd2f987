import { LinkButton } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { accountWording } from '../account-wording.ts';
import type { WrittenMail } from '../outbox-queries.server.ts';
import { MailStateMark } from './mail-state-mark.tsx';
import styles from './mail-view.module.css';

interface MailViewProps {
  readonly mail: WrittenMail;
  /** Where the calendar invitation is downloaded. */
  readonly invitationTo: string;
}

/**
 * A mail's text with its links, and its HTML as a mail program shows it: in a frame that may run nothing, load nothing
 * and lead nowhere.
 */
export function MailView({ mail, invitationTo }: MailViewProps) {
  const t = useWords(accountWording);
  const format = useFormat();
  return (
    <>
      <Facts
        facts={[
          { label: t('mailTo'), value: mail.to },
          { label: t('mailWritten'), value: format.moment(mail.writtenAt) },
          { label: t('mailState'), value: <MailStateMark state={mail.state} /> },
          mail.hasInvitation && {
            label: t('mailInvitation'),
            value: (
              <LinkButton to={invitationTo} reloadDocument download icon="download" size="small">
                {t('mailDownload')}
              </LinkButton>
            ),
          },
        ]}
      />
      {mail.text === null ? (
        <Notice tone="notice">{t('mailHidden')}</Notice>
      ) : (
        <Section title={t('mailText')}>
          <p className={styles.text}>
            <LinkedText text={mail.text} />
          </p>
        </Section>
      )}
      {mail.html !== null && (
        <Section title={t('mailHtml')}>
          <iframe title={t('mailHtml')} sandbox="" srcDoc={page(mail.html)} className={styles.frame} />
        </Section>
      )}
    </>
  );
}

/** Addresses in the text become links. Only http and https, and shown in full: what you see is where you go. */
function LinkedText({ text }: { readonly text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places
      <a key={index} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

// Light, whatever the screen: mail programs decide their own colours, and the mail was written for paper.
function page(html: string): string {
  return `<!doctype html><html style="color-scheme: light"><body style="font-family: sans-serif; line-height: 1.5; margin: 1rem; color: #1b2427; background: #ffffff">${html}</body></html>`;
}
