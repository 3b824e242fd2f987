import type { PlanCourse } from '#app/scheduling/plan-choices-queries.server.ts';
import { type RunListFilter, runFlags } from '#app/scheduling/run-list-filter.ts';
import type { RunState } from '#app/scheduling/run-state.ts';
import { runFlagWording, runsWording } from '#app/scheduling/runs-wording.ts';
import { runStateWording } from '#app/scheduling/wording.ts';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { FoldedFilters } from '../folded-filters.tsx';

interface RunFiltersProps {
  readonly filter: RunListFilter;
  readonly courses: readonly PlanCourse[];
  readonly trainers: readonly { readonly id: string; readonly name: string }[];
  readonly sites: readonly { readonly siteId: string; readonly name: string }[];
  readonly filtered: boolean;
}

const states: readonly RunState[] = ['concept', 'option', 'open', 'confirmed', 'completed', 'cancelled'];

export const runFilterNames = ['q', 'state', 'course', 'trainer', 'site', 'from', 'until', 'flag'] as const;

export function RunFilters({ filter, courses, trainers, sites, filtered }: RunFiltersProps) {
  const t = useWords(runsWording);
  const state = useWords(runStateWording);
  const flag = useWords(runFlagWording);
  const locale = useLocale();
  return (
    <FoldedFilters open={filtered}>
      <FilterBar names={runFilterNames} keep={[]}>
        <TextField
          name="q"
          type="search"
          label={t('search')}
          placeholder={t('search-hint')}
          defaultValue={filter.q}
          width="short"
        />
        <SelectField
          name="state"
          label={t('state')}
          emptyLabel={t('all-states')}
          options={states.map((one) => ({ value: one, label: state(one) }))}
          defaultValue={filter.state[0]}
          width="short"
        />
        <SelectField
          name="flag"
          label={t('flag')}
          emptyLabel={t('any-flag')}
          options={runFlags.map((one) => ({ value: one, label: flag(one) }))}
          defaultValue={filter.flag}
          width="short"
        />
        <SelectField
          name="course"
          label={t('course')}
          emptyLabel={t('all-courses')}
          options={courses.map((one) => ({ value: one.courseId, label: inLocale(one.title, locale) }))}
          defaultValue={filter.course}
          width="short"
        />
        <SelectField
          name="trainer"
          label={t('trainer')}
          emptyLabel={t('all-trainers')}
          options={trainers.map((one) => ({ value: one.id, label: one.name }))}
          defaultValue={filter.trainer}
          width="short"
        />
        {sites.length > 1 && (
          <SelectField
            name="site"
            label={t('site')}
            emptyLabel={t('all-sites')}
            options={sites.map((one) => ({ value: one.siteId, label: one.name }))}
            defaultValue={filter.site}
            width="short"
          />
        )}
        <DateField name="from" label={t('from')} defaultValue={filter.from} />
        <DateField name="until" label={t('until')} defaultValue={filter.until} />
      </FilterBar>
    </FoldedFilters>
  );
}
