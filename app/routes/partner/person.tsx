/** Somebody of the team: what they hold, what their job asks, what is booked, and their job. */
import { data } from 'react-router';
import { bookingStage, isComing } from '#app/booking/booking-stage.ts';
import { PersonView } from '#app/booking/components/team/person-view.tsx';
import { personWording } from '#app/booking/person-wording.ts';
import { bookingsAt } from '#app/booking/queries.server.ts';
import { standingAt } from '#app/booking/standing-queries.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { PersonFacts } from '#app/partners/components/person-facts.tsx';
import { ownPerson } from '#app/partners/own-people-queries.server.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import type { Route } from './+types/person.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, hat } = await requireActor(args, ['coordinator', 'practice-supervisor']);
  const scope = partnerScope(actor);
  const now = ctx.now.epochMilliseconds;
  const personId = parseId(args.params.person);
  const person = personId && (await ownPerson(scope, personId, dateAt(now, centreZone)));
  if (!person) throw data(null, { status: 404 });
  const bookings = await bookingsAt(scope, person.personId, ctx.now);
  const standing = await standingAt(scope, person.personId, ctx.now, bookings);
  const staged = bookings.map((booking) => ({ booking, stage: bookingStage(booking, now) }));
  return {
    now,
    person,
    isCoordinator: hat.role === 'coordinator',
    standing: { ...standing, fitting: [] },
    coming: staged.filter(({ stage }) => isComing(stage)),
    past: staged.filter(({ stage }) => !isComing(stage)),
  };
}

export default function Person({ loaderData }: Route.ComponentProps) {
  const { person, standing, isCoordinator } = loaderData;
  const t = useWords(personWording);
  return (
    <PersonView
      {...loaderData}
      actions={
        isCoordinator && (
          <LinkButton to="/courses" icon="search">
            {t('find-course')}
          </LinkButton>
        )
      }
      facts={<PersonFacts person={person} today={standing.today} />}
    />
  );
}
