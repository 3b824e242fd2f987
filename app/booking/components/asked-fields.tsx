import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { type AskedBy, askedWays, longestAsker } from '../asked-by.ts';
import { askedWording } from '../asked-wording.ts';

/** On whose word the office enrols somebody: how it was asked, and by whom. */
export function AskedFields({ asked }: { readonly asked: AskedBy | null }) {
  const t = useWords(askedWording);
  return (
    <>
      <SelectField
        name="askedWay"
        label={t('way')}
        emptyLabel={t('way-none')}
        defaultValue={asked?.way ?? ''}
        width="medium"
        options={askedWays.map((way) => ({ value: way, label: t(way) }))}
      />
      <TextField
        name="askedBy"
        label={t('by')}
        description={t('by-hint')}
        defaultValue={asked?.by ?? ''}
        maxLength={longestAsker}
        width="medium"
      />
    </>
  );
}
