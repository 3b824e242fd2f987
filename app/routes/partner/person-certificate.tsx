/** A certificate that somebody of the team obtained elsewhere: put in, with a scan of it. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { addCertificate } from '#app/credentials/add-certificate.server.ts';
import { CertificateForm } from '#app/credentials/components/certificate-form.tsx';
import { fieldOfReason, outsideCertificateInput } from '#app/credentials/outside-certificate.ts';
import { certificateChoices } from '#app/credentials/outside-queries.server.ts';
import { outsideRefusalWording, outsideWording } from '#app/credentials/outside-wording.ts';
import { MAX_SCAN_BYTES } from '#app/credentials/scan-kind.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { ownPerson } from '#app/partners/own-people-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { isLargerThan, readForm, skipBody } from '#app/ui/form/read-form.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/person-certificate.ts';

/** The other fields of the form, in bytes, at their longest and with room. */
const besidesScan = 100_000;

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const person = await personOf(signedIn, args.params.person);
  const choices = await certificateChoices(partnerScope(signedIn.actor));
  return { personId: person.personId, name: fullName(person.name), choices };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const { ctx, locale, actor } = signedIn;
  const refusal = wordsFor(locale, outsideRefusalWording);
  if (isLargerThan(args.request, MAX_SCAN_BYTES + besidesScan)) {
    await skipBody(args.request);
    const error = { scan: [refusal('scan-too-large')] };
    return data({ reply: { status: 'error' as const, error } }, { status: 413 });
  }
  const form = await readForm(args.request);
  const person = await personOf(signedIn, args.params.person);
  const file = form.get('scan');
  form.delete('scan');
  const submission = parseWithZod(form, { schema: outsideCertificateInput, error: formErrors(locale) });
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 });
  const scan =
    file instanceof File && file.size > 0
      ? { name: file.name.slice(0, 120), bytes: new Uint8Array(await file.arrayBuffer()) }
      : null;
  const outcome = await addCertificate(ctx, person.personId, submission.value, scan);
  if (!outcome.ok) {
    const [{ code }] = outcome.reasons;
    if (code === 'person-unknown') throw data(null, { status: 404 });
    const fieldErrors = { [fieldOfReason[code] ?? '']: [refusal(code)] };
    return data({ reply: submission.reply({ fieldErrors }) }, { status: 422 });
  }
  const choices = await certificateChoices(partnerScope(actor));
  const { certificateTypeId } = submission.value;
  const added = choices.find((one) => one.certificateTypeId === certificateTypeId);
  const certificate = added ? inLocale(added.name, locale) : '';
  const text = wordsFor(locale, outsideWording)('added', { certificate });
  throw redirect(`/company/people/${person.personId}`, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

async function personOf({ actor, ctx }: SignedIn, param: string) {
  const personId = parseId(param);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const person = personId && (await ownPerson(partnerScope(actor), personId, today));
  if (!person) throw data(null, { status: 404 });
  return person;
}

export default function PersonCertificate({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, name, choices } = loaderData;
  const t = useWords(outsideWording);
  const back = `/company/people/${personId}`;
  return (
    <Page width="reading">
      <PageHeader
        title={t('title', { name })}
        documentTitle={t('tab-title')}
        subtitle={t('lead')}
        breadcrumbs={[{ to: back, label: name }]}
      />
      <CertificateForm choices={choices} reply={actionData?.reply ?? null} back={back} />
    </Page>
  );
}
