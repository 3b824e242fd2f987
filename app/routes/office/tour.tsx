/** One company tour for the office: the request, a route to choose, what hosts answered. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, Form, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { cancelTour } from '#app/outreach/cancel-tour.server.ts';
import { GroupFacts, StopStateMark, TourStateMark } from '#app/outreach/components/tour-parts.tsx';
import { TourRouter } from '#app/outreach/components/tour-router.tsx';
import { proposalsFor, type RouteSearch } from '#app/outreach/route-proposal-queries.server.ts';
import { sendRoute } from '#app/outreach/send-route.server.ts';
import { officeTourSchema, routeSearchSchema, usualTravelMinutes } from '#app/outreach/tour-form.ts';
import { findTour, type Tour } from '#app/outreach/tour-queries.server.ts';
import { tourRefusals } from '#app/outreach/tour-reason-text.ts';
import { mostStops, type TourReason, tourStatus } from '#app/outreach/tour-reasons.ts';
import { tourWording } from '#app/outreach/tour-wording.ts';
import { withdrawRoute } from '#app/outreach/withdraw-route.server.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Route } from './+types/tour.ts';

async function tourAt({ actor }: SignedIn, code: string): Promise<Tour> {
  const tour = await findTour(centreScope(actor), code);
  if (!tour) throw data(null, { status: 404 });
  return tour;
}

function searchOf(tour: Tour, params: URLSearchParams): RouteSearch {
  const asked = routeSearchSchema.parse({
    from: params.get('from') ?? undefined,
    part: params.get('part') ?? undefined,
    floors: params.get('floors') ?? undefined,
    travel: params.get('travel') || usualTravelMinutes,
  });
  return {
    from: asked.from ?? null,
    part: asked.part ?? tour.dayPart,
    floors: asked.floors ?? tour.floors,
    travelMinutes: asked.travel,
  };
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['office']);
  const { actor, ctx } = signedIn;
  const tour = await tourAt(signedIn, args.params.tour);
  const standing = tour.stops.filter(({ state }) => state === 'asked' || state === 'accepted');
  const now = ctx.now.epochMilliseconds;
  const begun = standing.some(({ interval }) => interval.start <= now);
  const search = searchOf(tour, args.url.searchParams);
  const isOpen = tour.state !== 'cancelled' && !begun;
  const looks = isOpen && tour.state !== 'planned' && standing.length < mostStops;
  const proposals = await proposalsFor(centreScope(actor), tour, search, ctx.now);
  return { tour, search, isOpen, proposals, looks };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['office']);
  const { actor, ctx, locale } = signedIn;
  const tour = await tourAt(signedIn, args.params.tour);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: officeTourSchema });
  const t = wordsFor(locale, tourWording);
  if (submission.status !== 'success') {
    const about = form.get('intent');
    if (about !== 'send' && about !== 'cancel') throw data(null, { status: 422 });
    return data({ about, refusals: [] }, { status: 422 });
  }
  const { value } = submission;
  const { tourId } = tour;
  const refused = async (reasons: readonly TourReason[]) => {
    const search = searchOf(tour, args.url.searchParams);
    const { floors } = await proposalsFor(centreScope(actor), tour, search, ctx.now);
    const nameOf = (siteId: string) => floors.find((one) => one.siteId === siteId)?.organisationName ?? '';
    return data(
      { about: 'refused' as const, refusals: tourRefusals(reasons, locale, nameOf) },
      { status: tourStatus(reasons) },
    );
  };
  let text = t('withdrawn');
  if (value.intent === 'send' || value.intent === 'complete') {
    const isSend = value.intent === 'send';
    const stops = isSend ? value.route : [];
    const outcome = await sendRoute(ctx, { tourId, stops, travelMinutes: isSend ? value.travel : 0 });
    if (!outcome.ok) return refused(outcome.reasons);
    text = t(outcome.value.planned ? 'now-planned' : 'hosts-asked');
  } else {
    const isCancel = value.intent === 'cancel';
    const outcome = isCancel
      ? await cancelTour(ctx, { tourId, reason: value.reason })
      : await withdrawRoute(ctx, tourId);
    if (!outcome.ok) return refused(outcome.reasons);
    if (isCancel) text = t('cancelled');
  }
  throw redirect(args.url.pathname, withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function OfficeTour({ loaderData, actionData }: Route.ComponentProps) {
  const { tour, search, isOpen, looks, proposals } = loaderData;
  const t = useWords(tourWording);
  const wished = proposals.floors
    .filter(({ siteId }) => tour.wishedSiteIds.includes(siteId))
    .map(({ organisationName }) => organisationName);
  const isLeft = tour.stops.some(({ state }) => state === 'accepted' || state === 'asked');
  const isMissing = tour.stops.some(({ state }) => state === 'declined');
  return (
    <Page>
      <PageHeader
        title={tour.organisationName}
        subtitle={`${t('tour')} ${tour.code}`}
        status={<TourStateMark state={tour.state} />}
        breadcrumbs={[{ to: '/office/tours', label: t('tours') }]}
      />
      <Stack gap={7}>
        {actionData && <Refusals items={actionData.refusals} />}
        {tour.cancelReason && (
          <Notice tone="notice">{t('cancelled-why', { reason: tour.cancelReason })}</Notice>
        )}
        {tour.stops.length > 0 && (
          <Section title={t('stops')}>
            <StopTable stops={tour.stops} />
          </Section>
        )}
        {looks && (
          <TourRouter proposals={proposals} search={search} isMissing={actionData?.about === 'send'} />
        )}
        <Section title={t('request')}>
          <GroupFacts tour={tour} floorNames={wished} />
        </Section>
        {isOpen && (
          <ButtonRow>
            {isMissing && isLeft && (
              <Form method="post">
                <SubmitButton look="secondary" name="intent" value="complete">
                  {t('complete')}
                </SubmitButton>
              </Form>
            )}
            {(isLeft || isMissing) && (
              <ConfirmStep
                name="withdraw"
                trigger={t('withdraw')}
                question={t('withdraw-question')}
                confirmLabel={t('withdraw-do')}
                danger
                fields={{ intent: 'withdraw' }}
              >
                <p>{t('withdraw-told')}</p>
              </ConfirmStep>
            )}
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
                errors={actionData?.about === 'cancel' ? [t('reason-missing')] : []}
              />
            </ConfirmStep>
          </ButtonRow>
        )}
      </Stack>
    </Page>
  );
}

function StopTable({ stops }: { readonly stops: Tour['stops'] }) {
  const t = useWords(tourWording);
  const format = useFormat();
  return (
    <DataTable
      caption={t('stops')}
      rows={stops}
      rowKey={({ stopId }) => stopId}
      rowTone={({ state }) => (state === 'declined' ? 'signal' : state === 'withdrawn' ? 'muted' : undefined)}
      columns={[
        { key: 'floor', header: t('floor'), title: true, cell: (stop) => stop.organisationName },
        { key: 'time', header: t('time'), cell: (stop) => format.range(stop.interval) },
        {
          key: 'answer',
          header: t('answer'),
          cell: (stop) => (
            <>
              <StopStateMark state={stop.state} />
              {stop.answerNote && <div>{stop.answerNote}</div>}
            </>
          ),
        },
        {
          key: 'guide',
          header: t('guide'),
          cell: (stop) => (stop.state === 'accepted' ? stop.guide?.name : null),
        },
      ]}
    />
  );
}
