import { FoldedFilters } from '#app/scheduling/components/folded-filters.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { type TeamFilter, teamFilterNames, teamStatuses } from '../../team-filter.ts';
import type { TeamGrid } from '../../team-grid-queries.server.ts';
import { teamStatusWording, teamWording } from '../../team-wording.ts';

interface TeamFiltersProps {
  readonly filter: TeamFilter;
  readonly grid: Pick<TeamGrid, 'profiles' | 'certificates'>;
  readonly isFiltered: boolean;
}

/** Whom to show: by name, job, certificate and what there is to do. */
export function TeamFilters({ filter, grid, isFiltered }: TeamFiltersProps) {
  const t = useWords(teamWording);
  const status = useWords(teamStatusWording);
  const locale = useLocale();
  return (
    <FoldedFilters open={isFiltered}>
      <FilterBar names={teamFilterNames} keep={[]}>
        <TextField
          name="q"
          type="search"
          label={t('search')}
          placeholder={t('search-hint')}
          defaultValue={filter.q}
          width="short"
        />
        <SelectField
          name="profile"
          label={t('profile')}
          emptyLabel={t('all-profiles')}
          options={grid.profiles.map(({ code, name }) => ({ value: code, label: inLocale(name, locale) }))}
          defaultValue={filter.profile}
          width="short"
        />
        <SelectField
          name="certificate"
          label={t('certificate')}
          emptyLabel={t('all-certificates')}
          options={grid.certificates.map(({ code, name }) => ({
            value: code,
            label: inLocale(name, locale),
          }))}
          defaultValue={filter.certificate}
          width="short"
        />
        <SelectField
          name="status"
          label={t('status')}
          emptyLabel={t('all-statuses')}
          options={teamStatuses.map((one) => ({ value: one, label: status(one) }))}
          defaultValue={filter.status}
          width="short"
        />
      </FilterBar>
    </FoldedFilters>
  );
}
