import { Form } from 'react-router';
import { Button } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { outreachWording } from '../outreach-wording.ts';
import type { Message } from '../queries.server.ts';
import styles from './message-list.module.css';

/** What people wrote to the centre, each with the step that settles it. */
export function MessageList({ messages }: { readonly messages: readonly Message[] }) {
  const t = useWords(outreachWording);
  const format = useFormat();
  return (
    <ul className={styles.list}>
      {messages.map((one) => (
        <li key={one.interestId} className={styles.line}>
          <h3>{[one.name, one.organisationName].filter(Boolean).join(', ')}</h3>
          <p className={styles.about}>
            {t(one.kind)} · {format.moment(one.createdAt)}
          </p>
          <p className={styles.message}>{one.message}</p>
          <Facts
            facts={[
              { label: t('email'), value: <a href={`mailto:${one.email}`}>{one.email}</a> },
              {
                label: t('phone'),
                value: one.phone && <a href={`tel:${one.phone.replaceAll(' ', '')}`}>{one.phone}</a>,
              },
            ]}
          />
          <Form method="post">
            <input type="hidden" name="message" value={one.interestId} />
            <Button
              type="submit"
              name="intent"
              value={one.answered ? 'reopen' : 'answered'}
              aria-label={`${t(one.answered ? 'mark-waiting' : 'mark-answered')}: ${one.name}`}
            >
              {t(one.answered ? 'mark-waiting' : 'mark-answered')}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
