/** The details and the job of somebody of the team. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { catalogueChoices } from '#app/catalogue/queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { noteOpenedFile } from '#app/identity/note-opened-file.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { changePerson } from '#app/partners/change-person.server.ts';
import { PersonForm } from '#app/partners/components/person-form.tsx';
import { ownPerson } from '#app/partners/own-people-queries.server.ts';
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
import type { Route } from './+types/person-edit.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['coordinator']);
  const scope = partnerScope(actor);
  const personId = parseId(args.params.person);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const person = personId && (await ownPerson(scope, personId, today));
  if (!person) throw data(null, { status: 404 });
  await noteOpenedFile(ctx, { personId: person.personId, part: 'page' });
  return { person, profiles: (await catalogueChoices(scope)).profiles };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['coordinator']);
  const form = await readForm(args.request);
  const personId = parseId(args.params.person);
  if (!personId) throw data(null, { status: 404 });
  const submission = parseWithZod(form, { schema: ownPersonInput, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const outcome = await changePerson(ctx, personId, submission.value);
  if (!outcome.ok) {
    if (outcome.reasons.some(({ code }) => code === 'person-unknown')) throw data(null, { status: 404 });
    const fieldErrors = personFieldErrors(outcome.reasons, wordsFor(locale, personRefusalWording));
    return data({ reply: submission.reply({ fieldErrors }) }, { status: 422 });
  }
  const text = wordsFor(locale, peopleWording)('changed');
  throw redirect(`/company/people/${personId}`, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function EditPerson({ loaderData: { person, profiles }, actionData }: Route.ComponentProps) {
  const t = useWords(peopleWording);
  const { name, email, birthDate, job } = person;
  const back = `/company/people/${person.personId}`;
  const full = fullName(name);
  return (
    <Page width="reading">
      <PageHeader
        title={t('change-title', { name: full })}
        documentTitle={t('employment')}
        breadcrumbs={[
          { to: '/company', label: t('team') },
          { to: back, label: full },
        ]}
      />
      <PersonForm
        values={{
          givenName: name.givenName,
          infix: name.infix ?? '',
          familyName: name.familyName,
          email: email ?? '',
          birthDate: birthDate ?? '',
          number: job.number,
          functionProfile: job.profile?.code ?? '',
          department: job.department ?? '',
          validFrom: job.validFrom,
        }}
        profiles={profiles}
        reply={actionData?.reply ?? null}
        back={back}
        isNew={false}
      />
    </Page>
  );
}
