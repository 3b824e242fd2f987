/** Somebody of the team leaves: what is booked after the last day, shown before it is done. */
import { data, redirect } from 'react-router';
import { LeaveView } from '#app/booking/components/team/leave-view.tsx';
import { dayOf, readLeaveForm } from '#app/booking/leave-form.ts';
import { leaveWording } from '#app/booking/leave-wording.ts';
import { letPersonLeave } from '#app/booking/let-person-leave.server.ts';
import { bookingsAt } from '#app/booking/queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { endEmployment } from '#app/partners/end-employment.server.ts';
import { ownPerson } from '#app/partners/own-people-queries.server.ts';
import { peopleWording } from '#app/partners/people-wording.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/person-leave.ts';

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const person = await personOf(signedIn, args.params.person);
  const { actor, ctx } = signedIn;
  const lastDay = dayOf(args.url.searchParams.get('until'));
  const bookings = lastDay ? await bookingsAt(partnerScope(actor), person.personId, ctx.now) : [];
  const isAfter = (day: string) => lastDay !== null && day > lastDay;
  return {
    personId: person.personId,
    name: fullName(person.name),
    recorded: person.job.validUntil as string | null,
    lastDay: lastDay as string | null,
    bookings: bookings.filter(
      ({ mayCancel, sessions }) =>
        mayCancel && sessions.some(({ day, cancelled }) => !cancelled && isAfter(day)),
    ),
  };
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['coordinator']);
  const { ctx, locale } = signedIn;
  const form = readLeaveForm(await readForm(args.request));
  const person = await personOf(signedIn, args.params.person);
  if (!form) throw data(null, { status: 422 });
  const t = wordsFor(locale, leaveWording);
  const name = fullName(person.name);
  if (form.intent === 'stay') {
    const outcome = await endEmployment(ctx, person.personId, null);
    if (!outcome.ok) throw data(null, { status: 404 });
    throw done(`/company/people/${person.personId}`, t('stays-flash', { name }));
  }
  const { lastDay, cancel } = form;
  if (lastDay === null) return data({ errors: [t('not-a-day')] }, { status: 422 });
  const leaving = { personId: person.personId, lastDay, cancel, reason: t('reason') };
  const outcome = await letPersonLeave(ctx, leaving);
  if (!outcome.ok) {
    const [{ code }] = outcome.reasons;
    if (code === 'person-unknown') throw data(null, { status: 404 });
    return data({ errors: [t(code)] }, { status: 422 });
  }
  const { cancelled, kept } = outcome.value;
  const said = [
    t('left', { name, day: formatFor(locale, centreZone).day(lastDay, 'plain') }),
    cancelled > 0 && t('left-cancelled', { count: cancelled }),
    kept > 0 && t('left-kept', { count: kept }),
  ];
  const isGone = lastDay < dateAt(ctx.now.epochMilliseconds, centreZone);
  throw done(isGone ? '/company' : `/company/people/${person.personId}`, said.filter(Boolean).join(' '));
}

function done(to: string, text: string) {
  const flash = flashCookie({ tone: 'good', text }, cookiesAreSecure());
  return redirect(to, { status: 303, headers: { 'Set-Cookie': flash } });
}

async function personOf({ actor, ctx }: SignedIn, param: string) {
  const personId = parseId(param);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const person = personId && (await ownPerson(partnerScope(actor), personId, today));
  if (!person) throw data(null, { status: 404 });
  return person;
}

export default function PersonLeaves({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, name } = loaderData;
  const t = useWords(leaveWording);
  const people = useWords(peopleWording);
  const back = `/company/people/${personId}`;
  return (
    <Page width="reading">
      <PageHeader
        title={t('title', { name })}
        documentTitle={t('tab-title')}
        subtitle={t('lead')}
        breadcrumbs={[
          { to: '/company', label: people('team') },
          { to: back, label: name },
        ]}
      />
      <LeaveView {...loaderData} errors={actionData?.errors ?? []} back={back} />
    </Page>
  );
}
