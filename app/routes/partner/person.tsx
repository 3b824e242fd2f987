/** Somebody of the team: what they hold, what their job asks, what is booked, and their job. */
import { data, redirect } from 'react-router';
import { bookingStage, isComing } from '#app/booking/booking-stage.ts';
import { PersonView } from '#app/booking/components/team/person-view.tsx';
import { personWording } from '#app/booking/person-wording.ts';
import { bookingsAt } from '#app/booking/queries.server.ts';
import { standingAt } from '#app/booking/standing-queries.server.ts';
import { OutsideList } from '#app/credentials/components/outside-list.tsx';
import { withdrawReason } from '#app/credentials/outside-certificate.ts';
import { outsideCertificates } from '#app/credentials/outside-queries.server.ts';
import { outsideWording } from '#app/credentials/outside-wording.ts';
import { withdrawCertificate } from '#app/credentials/withdraw-certificate.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { invitePerson } from '#app/identity/invite-person.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { noteOpenedFile } from '#app/identity/note-opened-file.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { PersonFacts } from '#app/partners/components/person-facts.tsx';
import { PersonSteps } from '#app/partners/components/person-steps.tsx';
import { ownPerson } from '#app/partners/own-people-queries.server.ts';
import { peopleWording } from '#app/partners/people-wording.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/person.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, hat } = await requireActor(args, ['coordinator', 'practice-supervisor']);
  const scope = partnerScope(actor);
  const now = ctx.now.epochMilliseconds;
  const personId = parseId(args.params.person);
  const person = personId && (await ownPerson(scope, personId, dateAt(now, centreZone)));
  if (!person) throw data(null, { status: 404 });
  await noteOpenedFile(ctx, { personId: person.personId, part: 'page' });
  const bookings = await bookingsAt(scope, person.personId, ctx.now);
  const standing = await standingAt(scope, person.personId, ctx.now, bookings);
  const staged = bookings.map((booking) => ({ booking, stage: bookingStage(booking, now) }));
  return {
    now,
    person,
    outside: await outsideCertificates(scope, person.personId),
    isCoordinator: hat.role === 'coordinator',
    standing: { ...standing, fitting: [] },
    coming: staged.filter(({ stage }) => isComing(stage)),
    past: staged.filter(({ stage }) => !isComing(stage)),
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const { ctx, locale } = signedIn;
  const personId = parseId(args.params.person);
  const form = await readForm(args.request);
  if (!personId) throw data(null, { status: 404 });
  if (form.get('intent') === 'invite') return invite(signedIn, personId, args.url.pathname);
  const certificateId = parseId(form.get('certificate'));
  if (form.get('intent') !== 'withdraw' || !certificateId) throw data(null, { status: 422 });
  const reason = withdrawReason.safeParse(form.get('reason'));
  if (!reason.success) return data({ missing: certificateId, notInvited: null }, { status: 422 });
  const outcome = await withdrawCertificate(ctx, { personId, certificateId, reason: reason.data });
  if (!outcome.ok) throw data(null, { status: 404 });
  const text = wordsFor(locale, outsideWording)('withdrawn');
  const flash = flashCookie({ tone: 'good', text }, cookiesAreSecure());
  throw redirect(args.url.pathname, { status: 303, headers: { 'Set-Cookie': flash } });
}

async function invite({ ctx, hat, locale }: SignedIn, personId: string, here: string) {
  const t = wordsFor(locale, peopleWording);
  const outcome = await invitePerson(ctx, personId, { organisation: hat.organisationName, locale });
  if (!outcome.ok) {
    const [reason] = outcome.reasons;
    if (reason.code === 'person-unknown') throw data(null, { status: 404 });
    const notInvited =
      reason.code === 'invited-often'
        ? t('invite-invited-often', { minutes: reason.minutes })
        : t(`invite-${reason.code}`);
    return data({ missing: null, notInvited }, { status: reason.code === 'invited-often' ? 429 : 422 });
  }
  const flash = flashCookie({ tone: 'good', text: t('invited', outcome.value) }, cookiesAreSecure());
  throw redirect(here, { status: 303, headers: { 'Set-Cookie': flash } });
}

export default function Person({ loaderData, actionData }: Route.ComponentProps) {
  const { person, standing, outside, isCoordinator } = loaderData;
  const form = `/company/people/${person.personId}/certificate`;
  const outsideWords = useWords(outsideWording);
  const t = useWords(personWording);
  return (
    <PersonView
      {...loaderData}
      actions={
        isCoordinator && (
          <>
            <LinkButton to={form} icon="plus" look="primary">
              {outsideWords('add')}
            </LinkButton>
            <LinkButton to="/courses" icon="search">
              {t('find-course')}
            </LinkButton>
          </>
        )
      }
      facts={
        <>
          <PersonFacts person={person} today={standing.today} />
          {isCoordinator && <PersonSteps person={person} notInvited={actionData?.notInvited ?? null} />}
        </>
      }
    >
      {outside.length > 0 && (
        <OutsideList
          certificates={outside}
          mayWithdraw={isCoordinator}
          missing={actionData?.missing ?? null}
        />
      )}
    </PersonView>
  );
}
