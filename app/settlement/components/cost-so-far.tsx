import { Link } from 'react-router';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { quarterName } from '../key-text.ts';
import { settlementWording } from '../settlement-wording.ts';

interface CostSoFarProps {
  /** Code of the quarter. */
  readonly quarter: string;
  readonly cents: number;
}

/** What the own part of this quarter's costs comes to, in one line that leads to where it is from. */
export function CostSoFar({ quarter, cents }: CostSoFarProps) {
  const t = useWords(settlementWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <Facts
      facts={[
        {
          label: t('own-so-far', { quarter: quarterName(quarter, locale) }),
          value: <Link to="/statements">{format.money(cents)}</Link>,
        },
      ]}
    />
  );
}
