/** Who pays for a booking of somebody without an organisation. */
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { noteOpenedFile } from '#app/identity/note-opened-file.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { privateBuyerInput } from '#app/invoicing/buyer-input.ts';
import { bookingToPay, listBuyers } from '#app/invoicing/buyer-queries.server.ts';
import { buyerErrorText } from '#app/invoicing/buyer-text.ts';
import { buyerWording } from '#app/invoicing/buyer-wording.ts';
import { PayerForm } from '#app/invoicing/components/payer-form.tsx';
import { type InvoicingRefusal, invoicingStatus } from '#app/invoicing/invoicing-reasons.ts';
import { invoicingWording } from '#app/invoicing/invoicing-wording.ts';
import { namePayer } from '#app/invoicing/name-payer.server.ts';
import { invoicingRefusalText } from '#app/invoicing/refusal-text.ts';
import { codeField } from '#app/kernel/fields.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/booking-payer.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['treasurer', 'office']);
  const scope = booksScope(actor);
  const code = codeField.safeParse(args.params.booking);
  const booking = code.success ? await bookingToPay(scope, code.data) : null;
  if (!booking) throw data(null, { status: 404 });
  // The name stands here because the invoice needs it; who it is sees that somebody looked.
  await noteOpenedFile(ctx, { personId: booking.participant?.personId ?? null, part: 'booking' });
  const organisations = (await listBuyers(scope)).filter(
    ({ kind, isPrivate }) => kind !== 'centre' && !isPrivate,
  );
  return {
    booking,
    organisations: organisations.map(({ organisationId, name }) => ({ organisationId, name })),
  };
}

const organisationInput = z.object({ organisation: z.uuid() });

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const code = codeField.safeParse(args.params.booking);
  if (!code.success) throw data(null, { status: 404 });
  const form = await readForm(args.request);
  const general = formErrors(locale);
  const error = (issue: Parameters<typeof general>[0]) => buyerErrorText(issue, locale) ?? general(issue);
  switch (form.get('intent')) {
    case 'organisation': {
      const submission = parseWithZod(form, { schema: organisationInput, error });
      if (submission.status !== 'success') return wrong('organisation', submission.reply());
      const { organisation } = submission.value;
      const outcome = await namePayer(ctx, code.data, { organisationId: organisation });
      if (outcome.ok) throw named(code.data, locale);
      const organisationErrors = [refusalText(outcome.reasons[0], locale)];
      return wrong('organisation', submission.reply({ fieldErrors: { organisation: organisationErrors } }));
    }
    case 'participant': {
      const submission = parseWithZod(form, { schema: privateBuyerInput, error });
      if (submission.status !== 'success') return wrong('participant', submission.reply());
      const outcome = await namePayer(ctx, code.data, { participant: submission.value });
      if (outcome.ok) throw named(code.data, locale);
      return wrong(
        'participant',
        submission.reply({ formErrors: [refusalText(outcome.reasons[0], locale)] }),
      );
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** Which of the two forms it is about, so that the other stays as it was. */
function wrong(intent: 'organisation' | 'participant', reply: SubmissionResult) {
  return data({ intent, reply }, { status: 422 });
}

function refusalText(reason: InvoicingRefusal, locale: Locale): string {
  const status = invoicingStatus[reason.code];
  if (status === 404) throw data(null, { status });
  return invoicingRefusalText(reason, locale);
}

function named(code: string, locale: Locale): Response {
  const text = wordsFor(locale, buyerWording)('payer-named', { code });
  return redirect('/treasury/invoices', {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function BookingPayer({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(buyerWording);
  const invoices = useWords(invoicingWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('payer-title', { code: loaderData.booking.code })}
        subtitle={t('payer-lead')}
        breadcrumbs={[{ to: '/treasury/invoices', label: invoices('invoices') }]}
      />
      <PayerForm {...loaderData} intent={actionData?.intent ?? null} reply={actionData?.reply ?? null} />
    </Page>
  );
}
