import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { OwnHours } from '#app/allocation/components/own-hours.tsx';
import type { OwnPoolHours } from '#app/allocation/entitlement-queries.server.ts';
import { agendaWording } from '#app/booking/agenda-wording.ts';
import { centreZone } from '#app/identity/hats.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Pagination } from '#app/ui/table/pagination.tsx';
import type { Ask } from '../../bundle-queries.server.ts';
import type { OpenOffer } from '../../offer-queries.server.ts';
import type { OwnPlaces } from '../../places-queries.server.ts';
import { placesWording } from '../../places-wording.ts';
import { requestWording } from '../../request-wording.ts';
import type { TeamFilter } from '../../team-filter.ts';
import { needsAction } from '../../team-grid.ts';
import type { TeamGrid } from '../../team-grid-queries.server.ts';
import { teamWording } from '../../team-wording.ts';
import type { OpenRequest } from '../../waiting-queries.server.ts';
import { AskList } from '../bundle/ask-list.tsx';
import { RequestList } from '../request-list.tsx';
import { OpenOffers } from './open-offers.tsx';
import { PlacesList } from './places-list.tsx';
import type { TeamChoice } from './team-choice-bar.tsx';
import { TeamFigures } from './team-figures.tsx';
import { TeamFilters } from './team-filters.tsx';
import { TeamTable } from './team-table.tsx';

export interface TeamViewProps {
  readonly grid: TeamGrid;
  readonly filter: TeamFilter;
  readonly isFiltered: boolean;
  /** The filters, as they stand in the address. */
  readonly search: string;
  readonly organisation: string;
  readonly now: number;
  /** Null for who doesn't answer them. */
  readonly requests: readonly OpenRequest[] | null;
  /** Places from waiting lists that the company's people can take; nothing for who doesn't answer. */
  readonly offers: readonly OpenOffer[];
  /** Held for the company, without names. */
  readonly places: readonly OwnPlaces[];
  /** Courses that the company is asked for; nothing for who doesn't answer. */
  readonly asks: readonly Ask[];
  /** What the company may use of the machines this term; nothing for who doesn't answer. */
  readonly hours: readonly OwnPoolHours[];
  /** What rooms that come after this one have to say. */
  readonly further: ReactNode;
}

/** The first page of a coordinator: what waits for an answer, what is to be arranged, and the whole team. */
export function TeamView(props: TeamViewProps) {
  const {
    grid,
    filter,
    isFiltered,
    search,
    organisation,
    now,
    requests,
    offers,
    places,
    asks,
    hours,
    further,
  } = props;
  const kept = useWords(placesWording);
  const t = useWords(teamWording);
  const agenda = useWords(agendaWording);
  const request = useWords(requestWording);
  const day = formatFor(useLocale(), centreZone).dayOf(now, 'long');
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead', { organisation, day })}
        actions={
          requests && (
            <>
              <LinkButton to="/courses" icon="plus">
                {t('enrol-someone')}
              </LinkButton>
              <LinkButton to="/company/people/new" icon="person">
                {t('add-someone')}
              </LinkButton>
            </>
          )
        }
      />
      <Stack gap={6}>
        {asks.length > 0 && <AskList asks={asks} now={now} />}
        {offers.length > 0 && <OpenOffers offers={offers} />}
        {requests && requests.length > 0 && (
          <Section
            title={agenda('requests')}
            lead={agenda('requests-lead')}
            actions={<Link to="/company/requests">{request('all-requests')}</Link>}
          >
            <RequestList requests={requests} />
          </Section>
        )}
        {places.length > 0 && (
          <Section title={kept('open-title')} lead={kept('open-lead')}>
            <PlacesList places={places} />
          </Section>
        )}
        <OwnHours pools={hours} />
        {further}
        {grid.everybody === 0 ? (
          <EmptyState
            drawing="certificate"
            title={t('empty-title')}
            action={<LinkButton to="/courses">{t('find-course')}</LinkButton>}
          >
            <p>{t('empty-text')}</p>
          </EmptyState>
        ) : (
          <Section title={t('grid')}>
            <Stack gap={5}>
              <TeamFigures totals={grid.totals} people={grid.counted} />
              <TeamFilters filter={filter} grid={grid} isFiltered={isFiltered} />
              {grid.found === 0 ? (
                <EmptyState
                  drawing="search"
                  title={t('nothing-found')}
                  action={<LinkButton to="/company">{t('clear-filters')}</LinkButton>}
                >
                  <p>{t('nothing-found-text')}</p>
                </EmptyState>
              ) : (
                <>
                  <TeamTable
                    grid={grid}
                    downloadTo={`/company/team.csv${search}`}
                    {...(requests && { choice: choiceOf(grid, filter) })}
                  />
                  <Pagination page={filter.page} pages={grid.pages} />
                </>
              )}
            </Stack>
          </Section>
        )}
      </Stack>
    </Page>
  );
}

/** With a filter on a certificate those for whom it is to be arranged are ticked already. */
function choiceOf(grid: TeamGrid, { certificate }: TeamFilter): TeamChoice {
  const [only] = certificate ? grid.columns : [];
  return {
    certificate: only && grid.columns.length === 1 ? { code: only.code, name: only.name } : null,
    ticked: only
      ? grid.people.flatMap(({ personId, cells }) => {
          const cell = cells[only.certificateTypeId];
          return cell && needsAction(cell) ? [personId] : [];
        })
      : [],
  };
}
