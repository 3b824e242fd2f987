import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import type { OwnPerson } from '../own-people-queries.server.ts';
import { peopleWording } from '../people-wording.ts';

interface PersonFactsProps {
  readonly person: OwnPerson;
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

/** Who somebody is to the organisation: the job, since when, and how to reach them. */
export function PersonFacts({ person, today }: PersonFactsProps) {
  const t = useWords(peopleWording);
  const locale = useLocale();
  const format = useFormat();
  const { job, birthDate } = person;
  return (
    <Facts
      facts={[
        {
          label: t('profile'),
          value: job.profile ? inLocale(job.profile.name, locale) : t('no-profile'),
        },
        { label: t('department'), value: job.department },
        { label: t('number'), value: job.number },
        {
          label: t(job.validFrom > today ? 'works-from' : 'works-since'),
          value: format.day(job.validFrom, 'plain'),
        },
        { label: t('works-until'), value: job.validUntil && format.day(job.validUntil, 'plain') },
        { label: t('born'), value: birthDate && format.day(birthDate, 'plain') },
        { label: t('email'), value: person.email },
        { label: t('phone'), value: person.phone },
        { label: t('account'), value: t(person.hasAccount ? 'account-yes' : 'account-no') },
      ]}
    />
  );
}
