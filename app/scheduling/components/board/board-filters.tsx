import { useEffect, useState } from 'react';
import type { CalendarFilter } from '#app/scheduling/calendar-filter.ts';
import { calendarFilterNames } from '#app/scheduling/calendar-filter.ts';
import type { CalendarRow } from '#app/scheduling/calendar-queries.server.ts';
import { plannerWording } from '#app/scheduling/planner-wording.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { FoldedFilters } from '../folded-filters.tsx';
import { TimelineLegend } from '../timeline/timeline-legend.tsx';
import styles from './board.module.css';

export interface BoardChoices {
  readonly sites: readonly { readonly code: string; readonly name: string }[];
  readonly pools: readonly { readonly code: string; readonly name: Content }[];
  readonly trainers: readonly { readonly code: string; readonly name: string }[];
}

/** What there is to choose from: everything on the calendar, before any filter. */
export function boardChoices(rows: readonly CalendarRow[]): BoardChoices {
  return {
    sites: uniqueBy(rows.flatMap((row) => (row.site ? [{ code: row.site.code, name: row.site.name }] : []))),
    pools: uniqueBy(rows.flatMap((row) => (row.pool ? [row.pool] : []))),
    trainers: rows
      .filter((row) => row.kind === 'trainer')
      .map((row) => ({ code: row.code, name: row.title.nl })),
  };
}

function uniqueBy<T extends { readonly code: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.code, item])).values()];
}

interface BoardFiltersProps {
  readonly filter: CalendarFilter;
  readonly choices: BoardChoices;
  readonly planner: boolean;
}

export function BoardFilters({ filter, choices, planner }: BoardFiltersProps) {
  const t = useWords(plannerWording);
  const locale = useLocale();
  const names = planner ? calendarFilterNames : calendarFilterNames.filter((name) => name !== 'concepts');
  const isFiltered = names.some(
    (name) => filter[name] && !(name === 'concepts' && filter.concepts === 'yes'),
  );
  return (
    <FoldedFilters open={isFiltered}>
      <FilterBar names={names} keep={['view', 'date', 'as']}>
        <TextField
          name="q"
          type="search"
          label={t('search')}
          placeholder={t('search-hint')}
          defaultValue={filter.q}
          width="short"
        />
        {choices.sites.length > 1 && (
          <SelectField
            name="site"
            label={t('site')}
            emptyLabel={t('all-sites')}
            options={choices.sites.map((site) => ({ value: site.code, label: site.name }))}
            defaultValue={filter.site}
            width="short"
          />
        )}
        <SelectField
          name="pool"
          label={t('pool')}
          emptyLabel={t('all-pools')}
          options={choices.pools.map((pool) => ({ value: pool.code, label: inLocale(pool.name, locale) }))}
          defaultValue={filter.pool}
          width="short"
        />
        <SelectField
          name="kind"
          label={t('kind')}
          emptyLabel={t('all-kinds')}
          options={(['machine', 'room', 'trainer'] as const).map((kind) => ({
            value: kind,
            label: t(`kind-${kind}`),
          }))}
          defaultValue={filter.kind}
          width="short"
        />
        <SelectField
          name="trainer"
          label={t('trainer')}
          emptyLabel={t('all-trainers')}
          options={choices.trainers.map((trainer) => ({ value: trainer.code, label: trainer.name }))}
          defaultValue={filter.trainer}
          width="short"
        />
        {planner && (
          <SelectField
            name="concepts"
            label={t('concepts')}
            emptyLabel={t('concepts-yes')}
            options={[{ value: 'no', label: t('concepts-no') }]}
            defaultValue={filter.concepts === 'no' ? 'no' : undefined}
            width="short"
          />
        )}
      </FilterBar>
    </FoldedFilters>
  );
}

/** Prints the list of these days; there only where a script can do it. */
function PrintButton() {
  const t = useWords(plannerWording);
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  if (!isLive) return null;
  return (
    <Button look="quiet" size="small" icon="print" onClick={() => window.print()}>
      {t('print')}
    </Button>
  );
}

/** Under the board: how to plan on it, and what its colours and marks mean. */
export function BoardFoot({ hint }: { readonly hint: boolean }) {
  const t = useWords(plannerWording);
  return (
    <div className={styles.foot} data-print="no">
      <div className={styles.footLeft}>
        <TimelineLegend />
        <PrintButton />
      </div>
      {hint && <p className={styles.hint}>{t('hint')}</p>}
    </div>
  );
}
