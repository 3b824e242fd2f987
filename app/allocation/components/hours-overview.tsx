import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { PoolHours, Term } from '../entitlement-queries.server.ts';
import { hoursWording } from '../hours-wording.ts';
import { HoursBar } from './hours-bar.tsx';
import { TermChoice } from './term-choice.tsx';

interface HoursOverviewProps {
  readonly terms: readonly Term[];
  readonly term: Term | null;
  readonly usual: Term | null;
  readonly pools: readonly PoolHours[];
  /** Makes terms and divides. */
  readonly divides: boolean;
}

/** Every pool that is divided, with a bar for each party. */
export function HoursOverview({ terms, term, usual, pools, divides }: HoursOverviewProps) {
  const t = useWords(hoursWording);
  const newTerm = divides && (
    <LinkButton to="/office/hours/terms/new" icon="plus">
      {t('new-term')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('lead')} actions={newTerm} />
      {term === null ? (
        <EmptyState drawing="calendar" title={t('no-terms')}>
          <p>{t(divides ? 'no-terms-text' : 'no-terms-board')}</p>
        </EmptyState>
      ) : (
        <Stack gap={7}>
          <TermChoice terms={terms} term={term} usual={usual ?? term} />
          {pools.length === 0 && (
            <EmptyState drawing="search" title={t('no-pools')}>
              <p>{t('no-pools-text')}</p>
            </EmptyState>
          )}
          {pools.map((pool) => (
            <PoolSection key={pool.poolId} pool={pool} term={term} divides={divides} />
          ))}
        </Stack>
      )}
    </Page>
  );
}

function PoolSection({
  pool,
  term,
  divides,
}: { readonly pool: PoolHours; readonly term: Term } & Pick<HoursOverviewProps, 'divides'>) {
  const t = useWords(hoursWording);
  const locale = useLocale();
  const format = useFormat();
  const { code, name, division, parties } = pool;
  const to = `/office/hours/${term.code}/${code}`;
  if (division === null) {
    return (
      <Section
        title={inLocale(name, locale)}
        lead={`${t('not-divided')}. ${t('not-divided-text')}`}
        actions={divides && <LinkButton to={to}>{t('look-and-divide')}</LinkButton>}
      >
        {null}
      </Section>
    );
  }
  const most = Math.max(1, ...parties.map(({ granted, adjusted }) => granted + adjusted));
  return (
    <Section
      title={inLocale(name, locale)}
      lead={t('to-divide', { hours: format.duration(division.capacity.minutes) })}
      actions={
        <LinkButton to={to} look="quiet">
          {t('details')}
        </LinkButton>
      }
    >
      <Stack gap={3}>
        {parties.map(({ organisationId, name, ...hours }) => (
          <HoursBar key={organisationId} label={name} hours={hours} most={most} />
        ))}
      </Stack>
    </Section>
  );
}
