import { Form, Link } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { OwnPerson } from '../own-people-queries.server.ts';
import { peopleWording } from '../people-wording.ts';

interface PersonStepsProps {
  readonly person: OwnPerson;
  /** Why the invitation didn't go, in words. */
  readonly notInvited: string | null;
}

/** What can be done about somebody's details: change them, invite them, let them leave. */
export function PersonSteps({ person, notInvited }: PersonStepsProps) {
  const t = useWords(peopleWording);
  const page = `/company/people/${person.personId}`;
  return (
    <Stack gap={3}>
      {notInvited && <Notice tone="danger">{notInvited}</Notice>}
      {person.email && (
        <Form method="post">
          <SubmitButton look="secondary" size="small" name="intent" value="invite">
            {t(person.hasAccount ? 'invite-again' : 'invite')}
          </SubmitButton>
        </Form>
      )}
      <p>
        <Link to={`${page}/edit`}>{t('change')}</Link>
      </p>
      <p>
        <Link to={`${page}/leave`}>{t('leave')}</Link>
      </p>
    </Stack>
  );
}
