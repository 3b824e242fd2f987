import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { accountWording } from '../account-wording.ts';
import { deviceOf } from '../device-name.ts';
import type { OpenSession } from '../queries.server.ts';
import { wayWording } from '../wording.ts';

/** Where someone is signed in, and a button to end each. */
export function SessionList({ sessions }: { readonly sessions: readonly OpenSession[] }) {
  const t = useWords(accountWording);
  const tWay = useWords(wayWording);
  const format = useFormat();
  return (
    <Section
      title={t('sessionsTitle')}
      lead={t('sessionsLead')}
      actions={
        sessions.length > 1 && (
          <Form method="post">
            <SubmitButton name="session" value="others" look="secondary" size="small">
              {t('revokeOthers')}
            </SubmitButton>
          </Form>
        )
      }
    >
      <DataTable
        caption={t('sessionsCaption')}
        noSheet="own account"
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'device',
            header: t('device'),
            title: true,
            cell: (session) => <DeviceName userAgent={session.userAgent} />,
          },
          { key: 'since', header: t('since'), cell: (session) => format.moment(session.createdAt) },
          { key: 'how', header: t('how'), cell: (session) => session.way && tWay(session.way) },
          { key: 'until', header: t('until'), cell: (session) => format.moment(session.expiresAt) },
          {
            key: 'end',
            header: t('actions'),
            silentHeader: true,
            phone: 'bare',
            cell: (session) =>
              session.isThisOne ? (
                <StatusMark tone="accent">{t('thisDevice')}</StatusMark>
              ) : (
                <Form method="post">
                  <SubmitButton name="session" value={session.id} look="secondary" size="small">
                    {t('revoke')}
                  </SubmitButton>
                </Form>
              ),
          },
        ]}
      />
    </Section>
  );
}

function DeviceName({ userAgent }: { readonly userAgent: string | null }) {
  const t = useWords(accountWording);
  const { browser, system } = deviceOf(userAgent);
  if (!browser && !system) return t('unknownDevice');
  return t('deviceOn', { browser: browser ?? t('otherBrowser'), system: system ?? t('otherSystem') });
}
