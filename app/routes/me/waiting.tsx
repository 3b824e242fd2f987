/** A place in a waiting list: where in the line, what happens next, and leaving it. */
import { data, redirect } from 'react-router';
import { agendaWording } from '#app/booking/agenda-wording.ts';
import { WaitingView } from '#app/booking/components/waiting-view.tsx';
import { leaveWaitingList } from '#app/booking/leave-waiting-list.server.ts';
import { ownWaiting } from '#app/booking/queries.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { leaveWaitingListInput } from '#app/booking/schema.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { selfScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/waiting.ts';

async function ownEntry({ actor }: SignedIn, text: string) {
  const id = parseId(text);
  const entries = id === null ? [] : await ownWaiting(selfScope(actor));
  return entries.find(({ waitingEntryId }) => waitingEntryId === id) ?? null;
}

export async function loader(args: Route.LoaderArgs) {
  const entry = await ownEntry(await requireActor(args), args.params.entry);
  return data({ entry }, { status: entry ? 200 : 404 });
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args);
  const form = await readForm(args.request);
  const entry = await ownEntry(signedIn, args.params.entry);
  const input = leaveWaitingListInput.safeParse({ waitingEntryId: args.params.entry });
  if (!input.success) throw data(null, { status: 404 });
  if (form.get('intent') !== 'leave') throw data(null, { status: entry ? 422 : 404 });
  const outcome = await leaveWaitingList(signedIn.ctx, input.data);
  if (!outcome.ok) throw data(null, { status: statusOf(outcome.reasons) });
  const { locale } = signedIn;
  const text = entry
    ? wordsFor(locale, agendaWording)('left-flash', { course: inLocale(entry.title, locale) })
    : wordsFor(locale, agendaWording)('left-already');
  throw redirect('/me/agenda', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function Waiting({ loaderData: { entry } }: Route.ComponentProps) {
  const t = useWords(agendaWording);
  if (entry) return <WaitingView entry={entry} />;
  return (
    <Page>
      <PageHeader title={t('waiting')} breadcrumbs={[{ to: '/me/agenda', label: t('agenda-title') }]} />
      <EmptyState
        drawing="calendar"
        title={t('not-waiting')}
        action={<LinkButton to="/me/agenda">{t('to-agenda')}</LinkButton>}
      >
        <p>{t('not-waiting-text')}</p>
      </EmptyState>
    </Page>
  );
}
