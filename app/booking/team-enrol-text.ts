/** What became of enrolling several people, as the next page says it. */
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { EnrolledMany } from './booking-answers.ts';
import { teamEnrolWording } from './team-enrol-wording.ts';

/** Names of those for whom something was saved. */
export type EnrolledNames = {
  readonly enrolled: readonly string[];
  readonly requested: readonly string[];
  readonly waiting: readonly string[];
};

export function enrolledNames(
  results: EnrolledMany['results'],
  nameOf: (personId: string) => string,
): EnrolledNames {
  const named = (kind: keyof EnrolledNames) =>
    results.flatMap((result) => {
      if (!result.ok) return [];
      const { value } = result;
      const came =
        value.kind === 'waiting' ? 'waiting' : value.state === 'confirmed' ? 'enrolled' : 'requested';
      return came === kind ? [nameOf(result.personId)] : [];
    });
  return { enrolled: named('enrolled'), requested: named('requested'), waiting: named('waiting') };
}

export function enrolledSummary(names: EnrolledNames, locale: Locale): string {
  const t = wordsFor(locale, teamEnrolWording);
  const said = (['enrolled', 'requested', 'waiting'] as const).flatMap((kind) =>
    names[kind].length > 0 ? [t(kind, { count: names[kind].length })] : [],
  );
  return `${said.join(', ')}.`;
}
