import { Link } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { OwnPerson } from '../own-people-queries.server.ts';
import { peopleWording } from '../people-wording.ts';

interface PeopleTableProps {
  readonly people: readonly OwnPerson[];
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

/** Everybody who works here or will, with who comes and goes. */
export function PeopleTable({ people, today }: PeopleTableProps) {
  const t = useWords(peopleWording);
  const locale = useLocale();
  const format = useFormat();
  const job = ({ job: { validFrom, validUntil } }: OwnPerson) => {
    if (validFrom > today) {
      return (
        <StatusMark tone="accent" shape="clock">
          {t('starts-on', { day: format.day(validFrom, 'plain') })}
        </StatusMark>
      );
    }
    if (validUntil) {
      return (
        <StatusMark tone="notice" shape="clock">
          {t('leaves-on', { day: format.day(validUntil, 'plain') })}
        </StatusMark>
      );
    }
    return t('since', { day: format.day(validFrom, 'plain') });
  };
  return (
    <DataTable
      caption={t('people')}
      rows={people}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: 'name',
          header: t('name'),
          title: true,
          cell: ({ personId, name }) => <Link to={`/company/people/${personId}`}>{fullName(name)}</Link>,
        },
        { key: 'number', header: t('number'), cell: (one) => one.job.number },
        {
          key: 'profile',
          header: t('profile'),
          cell: (one) => one.job.profile && inLocale(one.job.profile.name, locale),
        },
        { key: 'department', header: t('department'), cell: (one) => one.job.department },
        { key: 'job', header: t('employed'), cell: job },
        {
          key: 'account',
          header: t('account'),
          cell: ({ hasAccount }) => t(hasAccount ? 'account-yes' : 'account-no'),
        },
      ]}
    />
  );
}
