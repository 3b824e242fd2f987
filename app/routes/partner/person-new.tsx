/** Somebody new in the team. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { catalogueChoices } from '#app/catalogue/queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { forbidden, requireActor } from '#app/identity/signed-in.server.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { addPerson } from '#app/partners/add-person.server.ts';
import { PersonForm } from '#app/partners/components/person-form.tsx';
import { ownPersonInput } from '#app/partners/own-person-input.ts';
import { peopleWording, personRefusalWording } from '#app/partners/people-wording.ts';
import { personFieldErrors } from '#app/partners/person-form-answer.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/person-new.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['coordinator']);
  const { profiles } = await catalogueChoices(partnerScope(actor));
  return { profiles, today: dateAt(ctx.now.epochMilliseconds, centreZone) as string };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['coordinator']);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: ownPersonInput, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await addPerson(ctx, submission.value);
  if (!outcome.ok) {
    if (outcome.reasons.some(({ code }) => code === 'person-unknown')) throw forbidden();
    const fieldErrors = personFieldErrors(outcome.reasons, wordsFor(locale, personRefusalWording));
    return data({ reply: submission.reply({ fieldErrors }) }, { status: 422 });
  }
  const name = fullName({ infix: null, ...submission.value });
  const text = wordsFor(locale, peopleWording)('added', { name });
  throw redirect(`/company/people/${outcome.value.personId}`, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function NewPerson({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(peopleWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('add-title')}
        subtitle={t('add-lead')}
        breadcrumbs={[{ to: '/company', label: t('team') }]}
      />
      <PersonForm
        values={{ validFrom: loaderData.today }}
        profiles={loaderData.profiles}
        reply={actionData?.reply ?? null}
        back="/company"
        isNew
      />
    </Page>
  );
}
