import type { ReactNode } from 'react';
import type { CatalogueChoices } from '#app/catalogue/queries.server.ts';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { offerWording } from '../offer-wording.ts';
import type { OfferFilter } from '../open-runs-queries.server.ts';
import styles from './offer-filters.module.css';

interface OfferFiltersProps {
  readonly choices: CatalogueChoices;
  readonly sites: readonly { readonly code: string; readonly name: string }[];
  readonly filter: OfferFilter;
}

/** What the catalogue can be narrowed by: a word, a field, a job, a site, a day to start from. */
export function OfferFilters({ choices, sites, filter }: OfferFiltersProps) {
  const t = useWords(offerWording);
  const locale = useLocale();
  const option = (choice: CatalogueChoices['categories'][number]) => ({
    value: choice.code,
    label: inLocale(choice.name, locale),
  });
  return (
    <FilterBar names={['q', 'category', 'profile', 'site', 'from']}>
      <TextField
        name="q"
        type="search"
        label={t('search')}
        placeholder={t('search-hint')}
        defaultValue={filter.q}
        width="medium"
      />
      <SelectField
        name="category"
        label={t('category')}
        emptyLabel={t('all-categories')}
        options={choices.categories.map(option)}
        defaultValue={filter.category}
      />
      <SelectField
        name="profile"
        label={t('profile')}
        emptyLabel={t('all-profiles')}
        options={choices.profiles.map(option)}
        defaultValue={filter.profile}
      />
      {sites.length > 1 && (
        <SelectField
          name="site"
          label={t('site')}
          emptyLabel={t('all-sites')}
          options={sites.map((site) => ({ value: site.code, label: site.name }))}
          defaultValue={filter.site}
        />
      )}
      <DateField name="from" label={t('from')} defaultValue={filter.from} width="narrow" />
    </FilterBar>
  );
}

/** How many were found, and beside it what else one might look for. */
export function FoundLine({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const t = useWords(offerWording);
  return (
    <div className={styles.found}>
      <p role="status">{t('found', { count })}</p>
      {children}
    </div>
  );
}
