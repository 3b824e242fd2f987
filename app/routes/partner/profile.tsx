/** What the own organisation says about itself on the public site: a member, a school, or the centre. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { scopeOf } from '#app/identity/mint-scope.server.ts';
import { forbidden, requireActor } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { ProfileForm } from '#app/outreach/components/profile-form.tsx';
import { outreachWording } from '#app/outreach/outreach-wording.ts';
import { presentedBy } from '#app/outreach/policy.ts';
import { presentOrganisation } from '#app/outreach/present-organisation.server.ts';
import { ownProfile } from '#app/outreach/queries.server.ts';
import { profileSchema } from '#app/outreach/schema.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/profile.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args);
  const organisationId = presentedBy(actor);
  if (organisationId === null) throw forbidden();
  return { profile: await ownProfile(scopeOf(actor), organisationId) };
}

export async function action(args: Route.ActionArgs) {
  const { actor, ctx, locale, hat } = await requireActor(args);
  if (presentedBy(actor) === null) throw forbidden();
  const form = await readForm(args.request);
  // Without its button an empty form would wipe the page.
  if (form.get('intent') !== 'save') throw data(null, { status: 400 });
  const submission = parseWithZod(form, { schema: profileSchema, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await presentOrganisation(ctx, submission.value);
  if (!outcome.ok) throw forbidden();
  const isShown = submission.value.shown === 'yes' || hat.organisationKind === 'centre';
  const text = wordsFor(locale, outreachWording)(isShown ? 'saved' : 'saved-hidden');
  throw redirect('/profile', withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function ProfilePage({ loaderData: { profile }, actionData }: Route.ComponentProps) {
  const t = useWords(outreachWording);
  const isMember = profile.shown && (profile.kind === 'company' || profile.kind === 'school');
  return (
    <Page width="reading">
      <PageHeader
        title={t('profile')}
        subtitle={t('profile-lead', { name: profile.name })}
        actions={isMember && <LinkButton to={`/members/${profile.code}`}>{t('see-page')}</LinkButton>}
      />
      <ProfileForm profile={profile} reply={actionData?.reply ?? null} />
    </Page>
  );
}
