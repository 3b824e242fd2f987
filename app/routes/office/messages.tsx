/** Who wrote to the centre through the site, until somebody has answered. */
import { data, redirect } from 'react-router';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { MessageList } from '#app/outreach/components/message-list.tsx';
import { outreachWording } from '#app/outreach/outreach-wording.ts';
import { messagesToCentre } from '#app/outreach/queries.server.ts';
import { settleInterest } from '#app/outreach/settle-interest.server.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/messages.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['office']);
  return { messages: await messagesToCentre(centreScope(actor)) };
}

export async function action(args: Route.ActionArgs) {
  const { ctx } = await requireActor(args, ['office']);
  const form = await readForm(args.request);
  const interestId = parseId(form.get('message'));
  const intent = form.get('intent');
  if (!interestId || (intent !== 'answered' && intent !== 'reopen')) throw data(null, { status: 400 });
  const outcome = await settleInterest(ctx, { interestId, answered: intent === 'answered' });
  if (!outcome.ok) throw data(null, { status: outcome.reasons[0].code === 'not-allowed' ? 403 : 404 });
  throw redirect('/office/messages', 303);
}

export default function Messages({ loaderData: { messages } }: Route.ComponentProps) {
  const t = useWords(outreachWording);
  const waiting = messages.filter(({ answered }) => !answered);
  const answered = messages.filter((one) => one.answered);
  return (
    <Page>
      <PageHeader title={t('messages')} subtitle={t('messages-lead')} />
      <Stack gap={7}>
        {waiting.length === 0 ? (
          <EmptyState drawing="done" title={t('no-messages')}>
            <p>{t('no-messages-text')}</p>
          </EmptyState>
        ) : (
          <Section title={t('waiting')}>
            <MessageList messages={waiting} />
          </Section>
        )}
        {answered.length > 0 && (
          <Section title={t('answered')}>
            <MessageList messages={answered} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
