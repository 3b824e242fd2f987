/** Who takes part in a run as a table for a spreadsheet: the same facts as on its page. */
import type { CsvCell } from '#app/kernel/csv-text.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { runWording } from '#app/scheduling/run-wording.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Roster } from '../roster-queries.server.ts';

export function peopleSheet(
  { people }: Pick<Roster, 'people'>,
  locale: Locale,
): { readonly header: string[]; readonly rows: CsvCell[][] } {
  const t = wordsFor(locale, runWording);
  return {
    header: [t('person'), t('company'), t('level'), t('requirements'), t('presence')],
    rows: people.map(({ name, organisationName, courseTitle, requested, requirements, presence }) => {
      const unmet = requirements.filter(({ met }) => !met).map((one) => inLocale(one.name, locale));
      const state = unmet.length > 0 ? t('unmet', { names: unmet.join(', ') }) : t('met');
      return [
        name ? fullName(name) : t('place-without-name'),
        organisationName,
        inLocale(courseTitle, locale),
        requested ? t('asked-company') : state,
        presence.level === 'unmarked'
          ? null
          : t('presence-of', { attended: presence.sessionsAttended, sessions: presence.sessions }),
      ];
    }),
  };
}
