/** A group that asks to come to the own floor: receive it with a guide, or say no. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, Form, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { answerStop } from '#app/outreach/answer-stop.server.ts';
import { GroupFacts, StopStateMark } from '#app/outreach/components/tour-parts.tsx';
import { stopAnswerSchema } from '#app/outreach/tour-form.ts';
import { findHostStop, guideChoices, type HostStop } from '#app/outreach/tour-queries.server.ts';
import { tourRefusals } from '#app/outreach/tour-reason-text.ts';
import { tourStatus } from '#app/outreach/tour-reasons.ts';
import { tourWording } from '#app/outreach/tour-wording.ts';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { PickerField } from '#app/ui/form/picker-field.tsx';
import { readForm } from '#app/ui/form/read-form.ts';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { Route } from './+types/tour-stop.ts';

async function ownStop({ actor }: SignedIn, stopId: string): Promise<HostStop> {
  const stop = await findHostStop(partnerScope(actor), stopId);
  if (!stop) throw data(null, { status: 404 });
  return stop;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const { actor, ctx } = signedIn;
  const stop = await ownStop(signedIn, args.params.stop);
  const isOpen =
    (stop.state === 'asked' || stop.state === 'accepted') && stop.interval.start > ctx.now.epochMilliseconds;
  const guides = isOpen ? await guideChoices(partnerScope(actor), stop, ctx.now) : [];
  return { stop, isOpen, guides };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const { ctx, locale } = signedIn;
  const { stopId } = await ownStop(signedIn, args.params.stop);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: stopAnswerSchema });
  if (submission.status !== 'success') {
    const about = form.get('intent');
    if (about !== 'accept' && about !== 'decline') throw data(null, { status: 422 });
    return data({ about, refusals: [] }, { status: 422 });
  }
  const { value } = submission;
  const outcome = await answerStop(ctx, stopId, value);
  if (!outcome.ok) {
    const refusals = tourRefusals(outcome.reasons, locale);
    return data({ about: 'refused' as const, refusals }, { status: tourStatus(outcome.reasons) });
  }
  const text = wordsFor(locale, tourWording)(value.intent === 'accept' ? 'accepted' : 'declined-now');
  throw redirect('/company/tours', withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function TourStopPage({ loaderData, actionData }: Route.ComponentProps) {
  const { stop, isOpen, guides } = loaderData;
  const t = useWords(tourWording);
  const locale = useLocale();
  const { tour } = stop;
  const isAccepted = stop.state === 'accepted';
  return (
    <Page width="reading">
      <PageHeader
        title={t('visit-of', { organisation: tour.organisationName })}
        subtitle={formatFor(locale, stop.zone).range(stop.interval, 'long')}
        status={<StopStateMark state={stop.state} />}
        breadcrumbs={[{ to: '/company/tours', label: t('tours') }]}
      />
      <Stack gap={7}>
        {actionData && <Refusals items={actionData.refusals} />}
        <Facts
          facts={[
            { label: t('floor'), value: [stop.siteName, stop.address].filter(Boolean).join(', ') },
            { label: t('guide'), value: isAccepted && stop.guide?.name },
            { label: t('reason'), value: stop.answerNote },
          ]}
        />
        {tour.cancelReason && (
          <Notice tone="notice">{t('cancelled-why', { reason: tour.cancelReason })}</Notice>
        )}
        <Section title={t('group')}>
          <GroupFacts tour={tour} withContact={isAccepted} />
        </Section>
        {isOpen && (
          <Section title={t('your-answer')}>
            <Stack gap={5}>
              <Form method="post">
                <FormLayout>
                  <PickerField
                    name="guide"
                    label={t('who-guides')}
                    description={t('who-guides-hint')}
                    width="medium"
                    defaultValue={stop.guide?.personId ?? ''}
                    errors={actionData?.about === 'accept' ? [t('who-guides')] : []}
                    options={guides.map(({ personId, name, busy }) => ({
                      value: personId,
                      label: busy ? t('is-busy', { name }) : name,
                      disabled: busy,
                    }))}
                  />
                  <div>
                    <SubmitButton name="intent" value="accept">
                      {t(isAccepted ? 'change-guide' : 'accept')}
                    </SubmitButton>
                  </div>
                </FormLayout>
              </Form>
              <ConfirmStep
                name="decline"
                trigger={t(isAccepted ? 'back-out' : 'decline')}
                question={t('decline-question')}
                confirmLabel={t('decline')}
                danger
                fields={{ intent: 'decline' }}
              >
                <p>{t('decline-told')}</p>
                <TextAreaField
                  name="reason"
                  label={t('reason')}
                  rows={2}
                  maxLength={500}
                  required
                  errors={actionData?.about === 'decline' ? [t('reason-missing')] : []}
                />
              </ConfirmStep>
            </Stack>
          </Section>
        )}
      </Stack>
    </Page>
  );
}
