/** One tour for whoever holds its secret link: follow it, say who is called, take it off. */

import { type SubmissionResult, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, Form, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { ctxOf } from '#app/identity/signed-in.server.ts';
import { requestNow, visitorOf } from '#app/identity/visitor.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { cancelTour } from '#app/outreach/cancel-tour.server.ts';
import { changeContact } from '#app/outreach/change-contact.server.ts';
import { GroupFacts, RouteList, TourStateMark } from '#app/outreach/components/tour-parts.tsx';
import { ContactFields } from '#app/outreach/components/tour-request-form.tsx';
import { ownTourSchema } from '#app/outreach/tour-form.ts';
import { tourOfLink } from '#app/outreach/tour-queries.server.ts';
import { tourRefusals } from '#app/outreach/tour-reason-text.ts';
import { tourStatus } from '#app/outreach/tour-reasons.ts';
import { tourWording } from '#app/outreach/tour-wording.ts';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { readForm } from '#app/ui/form/read-form.ts';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { Route } from './+types/tour.ts';

async function tourAt(token: string) {
  const tour = await tourOfLink(token);
  if (!tour) throw data(null, { status: 404 });
  return tour;
}

export async function loader(args: Route.LoaderArgs) {
  const tour = await tourAt(args.params.token);
  const now = requestNow(args).epochMilliseconds;
  const first = tour.stops[0]?.interval.start ?? Number.POSITIVE_INFINITY;
  return { tour, isOpen: tour.state !== 'cancelled' && first > now && tour.contact !== null };
}

/** The address is the secret: no other site may learn it from a link that is followed. */
export function headers() {
  return { 'Referrer-Policy': 'same-origin', 'X-Robots-Tag': 'noindex' };
}

export async function action(args: Route.ActionArgs) {
  const { token } = args.params;
  const { tourId } = await tourAt(token);
  const { locale } = visitorOf(args);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: ownTourSchema, error: formErrors(locale) });
  if (submission.status !== 'success') {
    const about = form.get('intent') === 'cancel' ? ('cancel' as const) : ('contact' as const);
    return data({ about, reply: submission.reply(), refusals: [] }, { status: 422 });
  }
  const ctx = ctxOf(args, { kind: 'system', name: 'tour-link' });
  const { value } = submission;
  const outcome =
    value.intent === 'cancel'
      ? await cancelTour(ctx, { tourId, token, reason: value.reason })
      : await changeContact(ctx, { tourId, token, contact: value });
  if (!outcome.ok) {
    const refusals = tourRefusals(outcome.reasons, locale);
    return data(
      { about: value.intent, reply: submission.reply(), refusals },
      { status: tourStatus(outcome.reasons) },
    );
  }
  const text = wordsFor(locale, tourWording)(value.intent === 'cancel' ? 'cancelled' : 'contact-saved');
  throw redirect(args.url.pathname, withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function TourPage({ loaderData: { tour, isOpen }, actionData }: Route.ComponentProps) {
  const t = useWords(tourWording);
  const locale = useLocale();
  const [first] = tour.stops;
  const day = first && formatFor(locale, first.zone).dayOf(first.interval.start, 'long');
  return (
    <Page width="reading">
      <meta name="robots" content="noindex" />
      <PageHeader
        title={t('tour')}
        subtitle={day ?? tour.organisationName}
        status={<TourStateMark state={tour.state} />}
        breadcrumbs={[{ to: '/tours', label: t('tours') }]}
      />
      <Stack gap={7}>
        {actionData && <Refusals items={actionData.refusals} />}
        <Notice tone={tour.state === 'planned' ? 'good' : tour.state === 'cancelled' ? 'notice' : 'accent'}>
          {t(`own-${tour.state}`)}
          {tour.cancelReason && ` ${t('cancelled-why', { reason: tour.cancelReason })}`}
        </Notice>
        {tour.stops.length > 0 && (
          <Section title={t(tour.state === 'planned' ? 'route' : 'maybe-route')}>
            <RouteList stops={tour.stops} />
          </Section>
        )}
        <Section title={t('request')}>
          <GroupFacts tour={tour} />
        </Section>
        {isOpen && (
          <Section title={t('change-contact')}>
            <ContactForm tour={tour} reply={actionData?.about === 'contact' ? actionData.reply : null} />
          </Section>
        )}
        {isOpen && (
          <ConfirmStep
            name="cancel"
            trigger={t('cancel')}
            triggerLook="quiet"
            question={t('cancel-question')}
            confirmLabel={t('cancel-do')}
            danger
            fields={{ intent: 'cancel' }}
          >
            <p>{t('cancel-told')}</p>
            <TextAreaField
              name="reason"
              label={t('reason')}
              rows={2}
              maxLength={500}
              required
              errors={
                actionData?.about === 'cancel' && actionData.refusals.length === 0
                  ? [t('reason-missing')]
                  : []
              }
            />
          </ConfirmStep>
        )}
      </Stack>
    </Page>
  );
}

function ContactForm({
  tour,
  reply,
}: {
  readonly tour: Route.ComponentProps['loaderData']['tour'];
  readonly reply: SubmissionResult | null;
}) {
  const t = useWords(tourWording);
  const { contact } = tour;
  const [form, fields] = useForm<Record<'contactName' | 'contactEmail' | 'contactPhone', string>>({
    id: 'contact',
    lastResult: reply,
    defaultValue: {
      contactName: contact?.name ?? '',
      contactEmail: contact?.email ?? '',
      contactPhone: contact?.phone ?? '',
    },
    constraint: {
      contactName: { required: true, maxLength: 120 },
      contactEmail: { required: true },
      contactPhone: { maxLength: 30 },
    },
  });
  return (
    <Form method="post" id={form.id}>
      <input type="hidden" name="intent" value="contact" />
      <FormLayout>
        <ContactFields fields={fields} />
        <div>
          <SubmitButton look="secondary">{t('save')}</SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}
