import { Form } from 'react-router';
import { LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
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
  /** Address of this mail; its HTML and its invitation lie below it. */
  readonly address: string;
  /** It didn't leave, and the reader may have it tried again. */
  readonly resendable: boolean;
}

/** A mail's text with its links; its HTML, as a mail program shows it, is a page of its own. */
export function MailView({ mail, address, resendable }: MailViewProps) {
  const t = useWords(accountWording);
  const format = useFormat();
  return (
    <>
      <Facts
        facts={[
          { label: t('mailTo'), value: mail.to },
          { label: t('mailWritten'), value: format.moment(mail.writtenAt) },
          { label: t('mailState'), value: <MailStateMark state={mail.state} /> },
          mail.sentAt !== null && { label: t('mailLeft'), value: format.moment(mail.sentAt) },
          mail.attempts > 0 && {
            label: t('mailTried'),
            value: t('mailAttempts', { count: mail.attempts }),
          },
          mail.error !== null && { label: t('mailError'), value: mail.error },
          mail.hasInvitation && {
            label: t('mailInvitation'),
            value: (
              <LinkButton
                to={`${address}/invitation.ics`}
                reloadDocument
                download
                icon="download"
                size="small"
              >
                {t('mailDownload')}
              </LinkButton>
            ),
          },
          ...mail.files.map((file) => ({
            label: t('mailFile'),
            value: (
              <LinkButton
                to={`${address}/files/${encodeURIComponent(file)}`}
                reloadDocument
                download
                icon="download"
                size="small"
              >
                {file}
              </LinkButton>
            ),
          })),
        ]}
      />
      {resendable && (
        <Form method="post">
          <SubmitButton name="intent" value="resend" icon="refresh">
            {t('mailResend')}
          </SubmitButton>
        </Form>
      )}
      {mail.text === null ? (
        <Notice tone="notice">{t('mailHidden')}</Notice>
      ) : (
        <Section
          title={t('mailText')}
          actions={
            mail.hasHtml && (
              <a href={`${address}/html`} target="_blank" rel="noreferrer">
                {t('mailHtml')}
              </a>
            )
          }
        >
          <p className={styles.text}>
            <LinkedText text={mail.text} />
          </p>
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
