import { Link } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import type { ListedRun } from '#app/scheduling/run-list-queries.server.ts';
import { runStateWording } from '#app/scheduling/wording.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import type { FoundPerson, FoundThings } from '../queries.server.ts';
import { mostFound } from '../search-limits.ts';
import { searchWording } from '../search-wording.ts';
import { SearchGroup } from './search-group.tsx';

interface SearchResultsProps {
  readonly q: string;
  readonly found: FoundThings;
  readonly runs: readonly ListedRun[];
  /** Also those that aren't shown here. */
  readonly runTotal: number;
  /** The office opens bookings; a trainer the run. */
  readonly opensBookings: boolean;
}

/** Everything that was found, kind by kind; each leads to where one can act. */
export function SearchResults({ q, found, runs, runTotal, opensBookings }: SearchResultsProps) {
  const t = useWords(searchWording);
  const state = useWords(runStateWording);
  const locale = useLocale();
  const board = (filter: Record<string, string>) => `/planning?${new URLSearchParams(filter)}`;
  return (
    <Stack gap={7}>
      <SearchGroup
        title={t('people')}
        hits={found.people.map((person) => ({
          key: person.personId,
          name: fullName(person.name),
          details: [
            person.organisations.join(', '),
            <Reach key="reach" {...person} />,
            <Bookings key="bookings" person={person} opensBookings={opensBookings} />,
          ],
        }))}
      />
      <SearchGroup
        title={t('runs')}
        actions={
          runTotal > runs.length && (
            <Link to={`/planning/runs?${new URLSearchParams({ q })}`}>
              {t('all-runs', { count: runTotal })}
            </Link>
          )
        }
        hits={runs.slice(0, mostFound).map((run) => ({
          key: run.runId,
          name: inLocale(run.title, locale),
          to: `/planning/runs/${run.code}`,
          details: [
            [
              run.code,
              run.start !== null && formatFor(locale, run.site.zone).dayOf(run.start, 'short'),
              run.site.name,
              state(run.state),
            ]
              .filter(Boolean)
              .join(' · '),
          ],
        }))}
      />
      <SearchGroup
        title={t('organisations')}
        hits={found.organisations.map((one) => ({
          key: one.code,
          name: one.name,
          ...(one.isPublic && { to: `/members/${one.code}` }),
          details: [[t(one.kind), one.city].filter(Boolean).join(' · '), <Reach key="reach" {...one} />],
        }))}
      />
      <SearchGroup
        title={t('courses')}
        hits={found.courses.map(({ code, title, category }) => ({
          key: code,
          name: inLocale(title, locale),
          to: `/courses/${code}`,
          details: [`${code} · ${inLocale(category, locale)}`],
        }))}
      />
      <SearchGroup
        title={t('resources')}
        hits={found.resources.map(({ code, name, kind, siteName }) => ({
          key: code,
          name: inLocale(name, locale),
          to: board({ q: code }),
          details: [[code, t(kind), siteName].join(' · ')],
        }))}
      />
      <SearchGroup
        title={t('sites')}
        hits={found.sites.map(({ code, name, city }) => ({
          key: code,
          name,
          to: board({ site: code }),
          details: [[code, city].filter(Boolean).join(' · ')],
        }))}
      />
    </Stack>
  );
}

function Reach({ email, phone }: { readonly email: string | null; readonly phone: string | null }) {
  if (!email && !phone) return null;
  return (
    <>
      {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
      {phone && email && ' · '}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </>
  );
}

interface BookingsProps {
  readonly person: FoundPerson;
  readonly opensBookings: boolean;
}

function Bookings({ person, opensBookings }: BookingsProps) {
  const t = useWords(searchWording);
  const locale = useLocale();
  if (person.bookings.length === 0) return t('no-bookings');
  return (
    <>
      {t('bookings')}:{' '}
      {person.bookings.map(({ code, runCode, title, start, zone }, index) => (
        <span key={code}>
          {index > 0 && ' · '}
          <Link to={opensBookings ? `/me/bookings/${code}` : `/planning/runs/${runCode}`}>
            {[inLocale(title, locale), start !== null && formatFor(locale, zone).dayOf(start, 'short')]
              .filter(Boolean)
              .join(', ')}
          </Link>
        </span>
      ))}
    </>
  );
}
