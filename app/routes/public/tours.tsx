/** Company tours: which floors receive groups, and asking for a tour without an account. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, Link, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { publicScope, scopeOf } from '#app/identity/mint-scope.server.ts';
import { actorFromRequest, ctxOf } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { addDays } from '#app/kernel/calendar-date.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { PageMeta } from '#app/outreach/components/page-meta.tsx';
import { FloorList, TourStateMark } from '#app/outreach/components/tour-parts.tsx';
import { TourRequestForm } from '#app/outreach/components/tour-request-form.tsx';
import { tourPath } from '#app/outreach/mint-tour-link.server.ts';
import { requestTour } from '#app/outreach/request-tour.server.ts';
import { tourRequestSchema } from '#app/outreach/tour-form.ts';
import { openFloors } from '#app/outreach/tour-host-queries.server.ts';
import { requestedTours } from '#app/outreach/tour-queries.server.ts';
import { tourRefusals } from '#app/outreach/tour-reason-text.ts';
import { tourStatus } from '#app/outreach/tour-reasons.ts';
import { tourWording } from '#app/outreach/tour-wording.ts';
import { mintFormId } from '#app/scheduling/form-id-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Columns, Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Route } from './+types/tours.ts';

export async function loader(args: Route.LoaderArgs) {
  const { now, origin } = visitorOf(args);
  const signedIn = await actorFromRequest(args);
  const floors = await openFloors(publicScope());
  const tomorrow = addDays(dateAt(now.epochMilliseconds, centreZone), 1);
  const base = { origin, floors, tomorrow, formId: mintFormId() };
  if (!signedIn) return { ...base, known: null, own: [] };
  const { actor, hat, person, email } = signedIn;
  const by = { personId: actor.personId, organisationId: hat.organisationId };
  const own = (await requestedTours(scopeOf(actor), by)).map((tour) => ({
    code: tour.code,
    state: tour.state,
    day: tour.wishedDays[0] ?? null,
    organisationName: tour.organisationName,
    path: tourPath(tour.tourId),
  }));
  const known = {
    contactName: fullName(person),
    contactEmail: email,
    organisationName: hat.organisationName,
  };
  return { ...base, known, own };
}

export async function action(args: Route.ActionArgs) {
  const { address, locale } = visitorOf(args);
  const signedIn = await actorFromRequest(args);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: tourRequestSchema, error: formErrors(locale) });
  if (submission.status !== 'success') {
    return data({ reply: submission.reply(), refusals: [] }, { status: 422 });
  }
  // A program filled in what people don't see: it is told what everybody is told, and nothing is kept.
  if (!form.get('homepage')) {
    const ctx = signedIn?.ctx ?? ctxOf(args, { kind: 'system', name: 'public-form' });
    const caller = signedIn?.actor.personId ?? address;
    const outcome = await requestTour(ctx, submission.value, { caller, locale });
    if (!outcome.ok) {
      const refusals = tourRefusals(outcome.reasons, locale);
      return data({ reply: submission.reply(), refusals }, { status: tourStatus(outcome.reasons) });
    }
  }
  const text = wordsFor(locale, tourWording)('sent', { email: submission.value.contactEmail });
  throw redirect('/tours', withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function Tours({ loaderData, actionData }: Route.ComponentProps) {
  const { origin, floors, tomorrow, formId, known, own } = loaderData;
  const t = useWords(tourWording);
  const format = useFormat();
  return (
    <Page>
      <PageMeta origin={origin} path="/tours" title={t('tours')} description={t('public-lead')} />
      <PageHeader title={t('tours')} subtitle={t('public-lead')} />
      <Columns
        aside={
          <Section title={t('open-floors')}>
            {floors.length > 0 ? (
              <FloorList floors={floors} />
            ) : (
              <EmptyState title={t('no-floors')}>
                <p>{t('no-floors-text')}</p>
              </EmptyState>
            )}
          </Section>
        }
      >
        <Stack gap={7}>
          {own.length > 0 && (
            <Section title={t('your-tours')}>
              <DataTable
                caption={t('your-tours')}
                rows={own}
                rowKey={({ code }) => code}
                columns={[
                  {
                    key: 'group',
                    header: t('group'),
                    title: true,
                    cell: (one) => <Link to={one.path}>{`${one.organisationName} · ${one.code}`}</Link>,
                  },
                  { key: 'day', header: t('day'), cell: (one) => one.day && format.day(one.day) },
                  { key: 'state', header: t('state'), cell: (one) => <TourStateMark state={one.state} /> },
                ]}
              />
            </Section>
          )}
          <Section title={t('ask')}>
            {actionData && <Refusals items={actionData.refusals} />}
            <TourRequestForm {...{ formId, floors, tomorrow, known }} reply={actionData?.reply ?? null} />
          </Section>
        </Stack>
      </Columns>
    </Page>
  );
}
