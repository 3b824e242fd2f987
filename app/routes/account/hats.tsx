/** The roles someone holds today, and putting on another one. Also where someone without a role finds out why. */
import { data, redirect } from 'react-router';
import { accountWording } from '#app/identity/account-wording.ts';
import { chooseHat } from '#app/identity/choose-hat.server.ts';
import { HatList } from '#app/identity/components/hat-list.tsx';
import { IdentityRefusals } from '#app/identity/components/identity-refusals.tsx';
import { reasonStatus } from '#app/identity/reason-policy.ts';
import { ownPath } from '#app/identity/return-path.ts';
import { hatSchema } from '#app/identity/schema.ts';
import { requireAccount } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/hats.ts';

export async function loader(args: Route.LoaderArgs) {
  const { hats, hat } = await requireAccount(args);
  return { hats, worn: hat?.membershipId ?? null };
}

export async function action(args: Route.ActionArgs) {
  const account = await requireAccount(args);
  const form = await readForm(args.request);
  const input = hatSchema.safeParse({ hat: form.get('hat') });
  const outcome = await chooseHat(visitorOf(args), account, input.data?.hat ?? '');
  if (!outcome.ok) {
    return data({ reasons: outcome.reasons }, { status: reasonStatus[outcome.reasons[0].code] });
  }
  // The page one was on may not be there for the other role, so it begins where that role begins.
  throw redirect(ownPath(form.get('returnTo')) ?? '/', 303);
}

export default function Hats({ loaderData: { hats, worn }, actionData }: Route.ComponentProps) {
  const t = useWords(accountWording);
  return (
    <Page width="reading">
      <title>{`${t('hatsTitle')} · Leerbank`}</title>
      <PageHeader title={t('hatsTitle')} subtitle={t('hatsLead')} />
      {actionData && <IdentityRefusals reasons={actionData.reasons} />}
      {hats.length > 0 ? (
        <HatList hats={hats} worn={worn} />
      ) : (
        <EmptyState title={t('noHat')}>{t('noHatText')}</EmptyState>
      )}
    </Page>
  );
}
