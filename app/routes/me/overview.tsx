/** The first page of whoever has no page of their own role yet: what is next, what runs out, what fits the job. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { agendaWording } from '#app/booking/agenda-wording.ts';
import { comingDays } from '#app/booking/coming-days.ts';
import { ComingSection } from '#app/booking/components/coming-section.tsx';
import { RequestList } from '#app/booking/components/request-list.tsx';
import { TeamList } from '#app/booking/components/team-list.tsx';
import { TurnNotice } from '#app/booking/components/turn-notice.tsx';
import { WaitingList } from '#app/booking/components/waiting-list.tsx';
import { WayLink } from '#app/booking/components/way-link.tsx';
import { ownAgenda, ownBookings, ownWaiting } from '#app/booking/queries.server.ts';
import { standingOf } from '#app/booking/standing-queries.server.ts';
import { teamBookings } from '#app/booking/team-queries.server.ts';
import { openRequests } from '#app/booking/waiting-queries.server.ts';
import { AttentionSection } from '#app/credentials/components/attention-section.tsx';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope, selfScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { OfferShort } from '#app/scheduling/components/offer-short.tsx';
import { offerWording } from '#app/scheduling/offer-wording.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Columns, Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { Route } from './+types/overview.ts';

/** Lessons that one gives are looked for this far ahead, in milliseconds. */
const eightWeeks = 56 * 24 * 3_600_000;

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, person, hat } = await requireActor(args);
  const scope = selfScope(actor);
  const now = ctx.now.epochMilliseconds;
  const [bookings, agenda, waiting, requests, team] = await Promise.all([
    ownBookings(scope, ctx.now),
    ownAgenda(scope, { start: now, end: now + eightWeeks }),
    ownWaiting(scope),
    hat.role === 'coordinator' ? openRequests(partnerScope(actor)) : [],
    hat.role === 'coordinator' ? teamBookings(partnerScope(actor), ctx.now, 12) : null,
  ]);
  const standing = await standingOf(scope, ctx.now, bookings);
  const { today, asked, others } = standing;
  return {
    now,
    today,
    name: person.givenName,
    organisation: hat.organisationName,
    role: hat.role,
    days: comingDays(bookings, agenda, now),
    waiting,
    requests,
    team,
    profiles: standing.profiles,
    attention: [
      ...asked
        .filter(({ needsAttention }) => needsAttention)
        .map(({ asked: { certificateTypeId, name }, status, certificate }) => ({
          certificateTypeId,
          name,
          status,
          validUntil: certificate?.validUntil ?? null,
        })),
      ...others.filter(({ status }) => status === 'expiring'),
    ],
    ways: standing.ways,
    fitting: standing.fitting.filter(({ next }) => next !== null).slice(0, 5),
  };
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { now, today, name, organisation, role, days, waiting, requests, team } = loaderData;
  const { attention, ways, profiles } = loaderData;
  const t = useWords(agendaWording);
  const locale = useLocale();
  const turns = waiting.filter(({ placeFree, offer }) => placeFree || offer);
  const lines = waiting.filter(({ placeFree, offer }) => !placeFree && !offer);
  const day = formatFor(locale, centreZone).dayOf(now, 'long');
  return (
    <Page>
      <PageHeader
        title={t('hello', { name })}
        documentTitle={t('overview')}
        subtitle={t('today-at', { day: day.charAt(0).toUpperCase() + day.slice(1), organisation })}
        actions={
          <>
            <LinkButton
              to="/courses"
              look={turns.length > 0 ? 'secondary' : 'primary'}
              icon={team ? 'plus' : 'search'}
            >
              {t(team ? 'enrol-someone' : 'find-course')}
            </LinkButton>
            {role !== 'employee' && <LinkButton to="/planning">{t('to-planning')}</LinkButton>}
          </>
        }
      />
      <Beside {...loaderData}>
        {turns.map((entry) => (
          <TurnNotice key={entry.waitingEntryId} entry={entry} />
        ))}
        {requests.length > 0 && (
          <Section title={t('requests')} lead={t('requests-lead')}>
            <RequestList requests={requests} />
          </Section>
        )}
        {team && (
          <Section title={t('team')}>
            {team.length > 0 ? <TeamList bookings={team} /> : <p>{t('team-none')}</p>}
          </Section>
        )}
        {(days.length > 0 || !team) && (
          <ComingSection now={now} days={days} isEmployee={role === 'employee'} />
        )}
        {lines.length > 0 && (
          <Section title={t('waiting')}>
            <WaitingList entries={lines} />
          </Section>
        )}
        {attention.length + profiles.length > 0 && (
          <AttentionSection
            items={attention}
            today={today}
            way={(certificateTypeId) => <WayLink way={ways[certificateTypeId]} />}
          />
        )}
      </Beside>
    </Page>
  );
}

type Shown = Route.ComponentProps['loaderData'];

/** What fits the job stands beside the rest, where there is any. */
function Beside({ fitting, profiles: [profile], children }: Shown & { readonly children: ReactNode }) {
  const offer = useWords(offerWording);
  const locale = useLocale();
  if (!profile || fitting.length === 0) return <Stack gap={7}>{children}</Stack>;
  return (
    <Columns
      aside={
        <Section title={offer('fits-title')} lead={inLocale(profile.name, locale)}>
          <Stack gap={3}>
            <OfferShort courses={fitting} />
            <p>
              <Link to={`/courses?profile=${profile.code}`}>{offer('all-for-job')}</Link>
            </p>
          </Stack>
        </Section>
      }
    >
      {children}
    </Columns>
  );
}
