import { numberedNames } from '#app/scheduling/numbered-names.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { PrintSheet, WriteLine } from '#app/ui/show/print-sheet.tsx';
import { type SheetPerson, sheetOf } from '../attendance-sheet.ts';
import { documentWording } from '../document-wording.ts';
import type { Roster, RosterSession } from '../roster-queries.server.ts';
import { rosterWording } from '../roster-wording.ts';
import styles from './attendance-list.module.css';

interface AttendanceListSheetProps {
  readonly roster: Roster;
  readonly session: RosterSession;
  readonly printedAt: number;
}

/** At most so many empty lines: somebody always brings a colleague. */
const mostEmpty = 3;

/** One sheet to sign: a session, who comes, a line each. */
export function AttendanceListSheet({ roster, session, printedAt }: AttendanceListSheetProps) {
  const t = useWords(documentWording);
  const locale = useLocale();
  const format = useFormat();
  const people = sheetOf(roster, session.sessionId);
  const free = Math.max(0, roster.seats - people.length);
  return (
    <PrintSheet
      title={inLocale(roster.title, locale)}
      subtitle={format.range(session.interval, 'long')}
      printedAt={printedAt}
    >
      <Facts
        layout="columns"
        facts={[
          {
            label: t('day'),
            value: t('list-day', {
              number: roster.sessions.indexOf(session) + 1,
              count: roster.sessions.length,
            }),
          },
          { label: t('place'), value: roster.site.name },
          {
            label: t(session.trainers.length > 1 ? 'trainers' : 'trainer'),
            value: session.trainers.join(', '),
          },
          {
            label: t('machines'),
            value: numberedNames(session.resources.map((resource) => inLocale(resource, locale))),
          },
        ]}
      />
      <SignTable people={people} empty={Math.min(free, mostEmpty)} />
      <p className={styles.count}>
        {t('people-free', { count: people.length, free, seats: roster.seats })}. {t('keep-private')}
      </p>
      <div className={styles.trainer}>
        <WriteLine label={t('trainer-signs')} />
        <p aria-hidden="true">{t('trainer-signs')}</p>
      </div>
    </PrintSheet>
  );
}

function SignTable({ people, empty }: { readonly people: readonly SheetPerson[]; readonly empty: number }) {
  const t = useWords(documentWording);
  const roster = useWords(rosterWording);
  const asks = people.some(({ requirements }) => requirements.length > 0);
  return (
    <table className={styles.list} data-no-sheet="a file of its own">
      <caption className="visually-hidden">{t('list-title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('company')}</th>
          {asks && <th scope="col">{t('requirements')}</th>}
          <th scope="col">{t('signature')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.enrolmentId}>
            <th scope="row">
              <PersonWords person={person} />
            </th>
            <td>{person.organisationName}</td>
            {asks && (
              <td>
                <Met requirements={person.requirements} />
              </td>
            )}
            <td className={styles.sign} />
          </tr>
        ))}
        {Array.from({ length: empty }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all the same
          <tr key={at}>
            <th scope="row">
              <span className="visually-hidden">{roster('free-place')}</span>
            </th>
            <td />
            {asks && <td />}
            <td className={styles.sign} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** By family name, as the list is sorted. */
function PersonWords({ person }: { readonly person: SheetPerson }) {
  const t = useWords(documentWording);
  const locale = useLocale();
  const { name, courseTitle, requested, conflict } = person;
  const more = [
    courseTitle && inLocale(courseTitle, locale),
    requested && t('requested'),
    conflict && t('cant-come'),
  ].filter(Boolean);
  return (
    <>
      {name ? `${name.familyName}, ${[name.givenName, name.infix].filter(Boolean).join(' ')}` : t('nameless')}
      {more.length > 0 && <span className={styles.more}>{more.join(' · ')}</span>}
    </>
  );
}

function Met({ requirements }: Pick<SheetPerson, 'requirements'>) {
  const t = useWords(documentWording);
  if (requirements.length === 0) return t('none');
  return requirements.every(({ met }) => met) ? t('met') : <strong>{t('not-met')}</strong>;
}
