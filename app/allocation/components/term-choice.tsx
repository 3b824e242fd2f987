import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import type { Term } from '../entitlement-queries.server.ts';
import { hoursWording } from '../hours-wording.ts';

export interface TermChoiceProps {
  readonly terms: readonly Term[];
  readonly term: Term;
  /** The one that the page shows where the address names none. */
  readonly usual: Term;
}

/** Which term the page is about; in the address. */
export function TermChoice({ terms, term, usual }: TermChoiceProps) {
  const t = useWords(hoursWording);
  const format = useFormat();
  return (
    <FilterBar names={['term']}>
      <SelectField
        name="term"
        width="medium"
        label={t('term')}
        emptyLabel={false}
        defaultValue={inAddress(term, usual)}
        options={terms.map((one) => ({
          value: inAddress(one, usual),
          label: format.dayRange(one.firstDay, one.lastDay),
        }))}
      />
    </FilterBar>
  );
}

/** The usual one needs no word in the address. */
function inAddress({ code }: Term, usual: Term): string {
  return code === usual.code ? '' : code;
}
