/** One company tour for the office: the request, a route to choose, what hosts answered. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, Form, Link, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { answerStop } from '#app/outreach/answer-stop.server.ts';
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
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
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
  const mayLook = isOpen && tour.state !== 'planned' && standing.length < mostStops;
  // As many floors as were asked for are there: one more only for who says so.
  const looks = mayLook && (standing.length < tour.floors || args.url.searchParams.has('more'));
  const proposals = await proposalsFor(centreScope(actor), tour, search, ctx.now);
  return { now, tour, search, isOpen, proposals, looks, hidesLooking: mayLook && !looks };
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
    if (about !== 'send' && about !== 'cancel' && about !== 'no-answer') throw data(null, { status: 422 });
    return data({ about, refusals: [], stop: `${form.get('stop') ?? ''}` }, { status: 422 });
  }
  const { value } = submission;
  const { tourId } = tour;
  const refused = async (reasons: readonly TourReason[]) => {
    const search = searchOf(tour, args.url.searchParams);
    const { floors } = await proposalsFor(centreScope(actor), tour, search, ctx.now);
    const nameOf = (siteId: string) => floors.find((one) => one.siteId === siteId)?.organisationName ?? '';
    return data(
      { about: 'refused' as const, refusals: tourRefusals(reasons, locale, nameOf), stop: '' },
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
  } else if (value.intent === 'no-answer') {
    // Of this tour only: another's has its own page.
    const stopId = tour.stops.find((one) => one.stopId === value.stop)?.stopId;
    if (!stopId) return refused([{ code: 'stop-unknown' }]);
    const outcome = await answerStop(ctx, stopId, { intent: 'decline', reason: value.reason });
    if (!outcome.ok) return refused(outcome.reasons);
    text = t('no-noted');
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
  const { now, tour, search, isOpen, looks, hidesLooking, proposals } = loaderData;
  const t = useWords(tourWording);
  const wished = proposals.floors
    .filter(({ siteId }) => tour.wishedSiteIds.includes(siteId))
    .map(({ organisationName }) => organisationName);
  const isLeft = tour.stops.some(({ state }) => state === 'accepted' || state === 'asked');
  const silent = isOpen ? tour.stops.filter((one) => one.state === 'asked' && !one.isOfCentre) : [];
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
            <Stack gap={4}>
              <StopTable stops={tour.stops} now={now} />
              <ButtonRow>
                {silent.map((stop) => (
                  <NoAnswerStep
                    key={stop.stopId}
                    stop={stop}
                    isMissing={actionData?.about === 'no-answer' && actionData.stop === stop.stopId}
                  />
                ))}
              </ButtonRow>
            </Stack>
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
            {hidesLooking && <LinkButton to="?more=yes">{t('proposals-more')}</LinkButton>}
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

/** The office says no for a host that doesn't answer, or that says it by telephone. */
function NoAnswerStep({
  stop,
  isMissing,
}: {
  readonly stop: Tour['stops'][number];
  readonly isMissing: boolean;
}) {
  const t = useWords(tourWording);
  const floor = stop.organisationName;
  return (
    <ConfirmStep
      name={`no-answer-${stop.stopId}`}
      trigger={t('no-answer', { floor })}
      triggerLook="quiet"
      question={t('no-answer-question', { floor })}
      confirmLabel={t('no-answer-do')}
      danger
      fields={{ intent: 'no-answer', stop: stop.stopId }}
    >
      <p>{t('no-answer-told')}</p>
      <TextAreaField
        name="reason"
        label={t('reason')}
        rows={2}
        maxLength={500}
        required
        errors={isMissing ? [t('reason-missing')] : []}
      />
    </ConfirmStep>
  );
}

function StopTable({ stops, now }: { readonly stops: Tour['stops']; readonly now: number }) {
  const t = useWords(tourWording);
  const format = useFormat();
  const isLate = ({ state, answerBy }: Tour['stops'][number]) => state === 'asked' && answerBy <= now;
  return (
    <DataTable
      caption={t('stops')}
      rows={stops}
      rowKey={({ stopId }) => stopId}
      rowTone={(stop) =>
        stop.state === 'declined' || isLate(stop)
          ? 'signal'
          : stop.state === 'withdrawn'
            ? 'muted'
            : undefined
      }
      columns={[
        { key: 'floor', header: t('floor'), title: true, cell: (stop) => stop.organisationName },
        { key: 'time', header: t('time'), cell: (stop) => format.range(stop.interval) },
        {
          key: 'answer',
          header: t('answer'),
          cell: (stop) => (
            <div>
              <StopStateMark state={stop.state} />
              {stop.answerNote && <div>{stop.answerNote}</div>}
              {stop.state === 'asked' && (
                <div>
                  {t(isLate(stop) ? 'answer-late' : 'answer-until', { moment: format.moment(stop.answerBy) })}
                </div>
              )}
              {stop.isOfCentre && (stop.state === 'asked' || stop.state === 'accepted') && (
                <Link to={`/office/tours/stops/${stop.stopId}`}>
                  {t(stop.state === 'asked' ? 'answer-here' : 'other-guide')}
                </Link>
              )}
            </div>
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
