/** How the own company deals with bookings: told of them, or asked first. */
import { data, redirect } from 'react-router';
import { openRequests } from '#app/booking/waiting-queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { forbidden, requireActor } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { bookingModeSetting } from '#app/partners/booking-mode-queries.server.ts';
import { chooseBookingMode } from '#app/partners/choose-booking-mode.server.ts';
import { BookingModeView } from '#app/partners/components/booking-mode-view.tsx';
import { bookingModeInput } from '#app/partners/schema.ts';
import { settingsWording } from '#app/partners/settings-wording.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/settings.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, hat } = await requireActor(args, ['coordinator']);
  const scope = partnerScope(actor);
  const [setting, requests] = await Promise.all([bookingModeSetting(scope, ctx.now), openRequests(scope)]);
  return { setting, waiting: requests.length, organisation: hat.organisationName };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['coordinator']);
  const mode = bookingModeInput.safeParse((await readForm(args.request)).get('mode'));
  if (!mode.success) return data({ isMissing: true }, { status: 422 });
  const outcome = await chooseBookingMode(ctx, mode.data);
  if (!outcome.ok) throw forbidden();
  const t = wordsFor(locale, settingsWording);
  const text = t(outcome.value.changed ? `saved-${mode.data}` : 'not-changed');
  throw redirect(args.url.pathname, withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function Settings({ loaderData, actionData }: Route.ComponentProps) {
  const { setting, waiting, organisation } = loaderData;
  const t = useWords(settingsWording);
  return (
    <Page width="reading">
      <PageHeader
        title={t('title')}
        subtitle={t('lead', { organisation })}
        breadcrumbs={[{ to: '/company', label: t('team') }]}
      />
      <BookingModeView setting={setting} waiting={waiting} isMissing={actionData?.isMissing ?? false} />
    </Page>
  );
}
