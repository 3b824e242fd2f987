/** What the results form answers, in sentences. */
import { fullName } from '#app/kernel/person-name.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { BookingReason } from './booking-reasons.ts';
import type { ReadResults } from './results-form.ts';
import type { ResultsSheet } from './results-queries.server.ts';
import { resultProblemWording, resultsWording } from './results-wording.ts';
import { rosterSentences } from './roster-sentences.server.ts';

type Problems = Extract<ReadResults, { ok: false }>['problems'];

/** What is wrong with the form, each with whom it is about. */
export function resultSentences(sheet: ResultsSheet, problems: Problems, locale: Locale): string[] {
  const t = wordsFor(locale, resultProblemWording);
  const said = problems.map(({ enrolmentId, problem }) => about(sheet, enrolmentId, t(problem), locale));
  return [...new Set(said)];
}

/** Why the results were refused, each with whom it is about. */
export async function refusalSentences(
  scope: RosterScope | CentreScope,
  sheet: ResultsSheet,
  refusals: readonly { readonly enrolmentId: string | null; readonly reason: BookingReason }[],
  locale: Locale,
): Promise<string[]> {
  const { zone } = sheet.run.site;
  const said = await Promise.all(
    refusals.map(async ({ enrolmentId, reason }) => {
      const person = nameOf(sheet, enrolmentId);
      const [sentence = ''] = await rosterSentences(scope, [reason], { locale, zone, person });
      return about(sheet, enrolmentId, sentence, locale);
    }),
  );
  return [...new Set(said)];
}

type Counts = { readonly results: number; readonly granted: number; readonly withdrawn: number };

/** *2 resultaten bewaard. 2 certificaten toegekend.* */
export function savedText({ results, granted, withdrawn }: Counts, locale: Locale): string {
  const t = wordsFor(locale, resultsWording);
  if (results === 0) return t('saved-nothing-new');
  return [
    t('saved', { count: results }),
    granted > 0 && t('granted', { count: granted }),
    withdrawn > 0 && t('withdrawn', { count: withdrawn }),
  ]
    .filter(Boolean)
    .join(' ');
}

function about(sheet: ResultsSheet, enrolmentId: string | null, sentence: string, locale: Locale): string {
  const name = nameOf(sheet, enrolmentId);
  return name ? wordsFor(locale, resultsWording)('about', { name, sentence }) : sentence;
}

function nameOf(sheet: ResultsSheet, enrolmentId: string | null): string | null {
  const people = sheet.groups.flatMap((group) => group.people);
  const name = people.find((person) => person.enrolmentId === enrolmentId)?.name;
  return name ? fullName(name) : null;
}
