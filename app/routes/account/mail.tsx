/** Which mail somebody gets, as far as that is theirs to choose. */
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { chooseMails } from '#app/identity/choose-mails.server.ts';
import { MailChoiceForm } from '#app/identity/components/mail-choice-form.tsx';
import { coordinatorMailKinds, mailKinds } from '#app/identity/mail-choice.ts';
import { ownMailChoice } from '#app/identity/mail-choice-queries.server.ts';
import { mailChoiceWording } from '#app/identity/mail-choice-wording.ts';
import { selfScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { Route } from './+types/mail.ts';

/** A kind that isn't offered stays as it was chosen. */
function offered({ hats }: SignedIn) {
  const arranges = hats.some(({ role }) => role === 'coordinator');
  return mailKinds.filter((kind) => arranges || !coordinatorMailKinds.includes(kind));
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args);
  return { kinds: offered(signedIn), ...(await ownMailChoice(selfScope(signedIn.actor))) };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args);
  const form = await readForm(args.request);
  // Without its button an empty form would switch everything off.
  if (form.get('intent') !== 'save') throw data(null, { status: 400 });
  const kinds = offered(signedIn);
  const { off } = await ownMailChoice(selfScope(signedIn.actor));
  const ticked = form.getAll('wanted');
  const wanted = mailKinds.filter((kind) =>
    kinds.includes(kind) ? ticked.includes(kind) : !off.includes(kind),
  );
  await chooseMails(signedIn.ctx, { personId: signedIn.actor.personId, wanted });
  const text = wordsFor(signedIn.locale, mailChoiceWording)('saved');
  throw redirect('/account/mail', withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function Mail({ loaderData: { kinds, off, email } }: Route.ComponentProps) {
  const t = useWords(mailChoiceWording);
  return (
    <Page width="reading">
      <title>{`${t('title')} · Leerbank`}</title>
      <PageHeader title={t('title')} {...(email && { subtitle: t('lead', { email }) })} />
      {email === null && <Notice tone="notice">{t('no-address')}</Notice>}
      <MailChoiceForm kinds={kinds} off={off} />
    </Page>
  );
}
