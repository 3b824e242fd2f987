/** Whether and when a floor of the centre receives groups. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { TourFloorForm } from '#app/outreach/components/tour-floor-form.tsx';
import { setTourHost } from '#app/outreach/set-tour-host.server.ts';
import { tourHostSchema } from '#app/outreach/tour-form.ts';
import { type OwnFloor, ownFloors } from '#app/outreach/tour-host-queries.server.ts';
import { tourRefusals } from '#app/outreach/tour-reason-text.ts';
import { tourStatus } from '#app/outreach/tour-reasons.ts';
import { tourWording } from '#app/outreach/tour-wording.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { Route } from './+types/tour-floor.ts';

async function floorAt({ actor }: SignedIn, siteId: string): Promise<OwnFloor> {
  const floor = (await ownFloors(centreScope(actor))).find((one) => one.siteId === siteId);
  if (!floor) throw data(null, { status: 404 });
  return floor;
}

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['office']);
  return { floor: await floorAt(signedIn, args.params.site) };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['office']);
  const { ctx, locale } = signedIn;
  const { siteId } = await floorAt(signedIn, args.params.site);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: tourHostSchema, error: formErrors(locale) });
  if (submission.status !== 'success')
    return data({ reply: submission.reply(), refusals: [] }, { status: 422 });
  const outcome = await setTourHost(ctx, siteId, submission.value);
  if (!outcome.ok) {
    const refusals = tourRefusals(outcome.reasons, locale);
    return data({ reply: submission.reply(), refusals }, { status: tourStatus(outcome.reasons) });
  }
  const text = wordsFor(locale, tourWording)('floor-saved');
  throw redirect('/office/tours', withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function CentreFloor({ loaderData: { floor }, actionData }: Route.ComponentProps) {
  const t = useWords(tourWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('floor-title', { floor: floor.siteName })}
        subtitle={t('floor-lead')}
        breadcrumbs={[{ to: '/office/tours', label: t('tours') }]}
      />
      <Stack gap={5}>
        {actionData && <Refusals items={actionData.refusals} />}
        <TourFloorForm floor={floor} reply={actionData?.reply ?? null} />
      </Stack>
    </Page>
  );
}
