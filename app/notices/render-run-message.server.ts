/** A message of a trainer or the office to everybody on a run, in their own words; what stands around it in the reader's. */
import type { MailBlock } from '#app/platform/mail-body.server.ts';
import { runPath } from './addresses.ts';
import type { Recipient, ToldRun } from './notice-queries.server.ts';
import { mail, type RenderedMail, telling } from './render-booking-mail.server.ts';

export type RunMessage = { readonly subject: string; readonly text: string; readonly sender: string };

/** `people` are the reader's own on the run; null for who takes part. */
export function renderRunMessage(
  run: ToldRun,
  { subject, text, sender }: RunMessage,
  reader: Recipient,
  people: readonly string[] | null,
): RenderedMail {
  const told = telling(reader.locale, { ...run, start: run.firstStart });
  const { t, course, day, link } = told;
  const blocks: MailBlock[] = [
    { kind: 'text', text: t('message-lead', { sender, course, day }) },
    { kind: 'quote', text: text.replaceAll('\r\n', '\n') },
    ...(people === null
      ? []
      : [{ kind: 'small' as const, text: t('message-people', { names: people.join(', ') }) }]),
    { kind: 'button', label: t('find-course'), href: link(runPath(run.courseCode, run.code)) },
  ];
  return mail(reader, subject, told, blocks, people === null ? 'on-run' : 'on-run-coordinator', { sender });
}
