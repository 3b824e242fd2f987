/** What the page says after several people were enrolled at once. */
import { fullName, type PersonName } from '#app/kernel/person-name.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { EnrolledMany } from './booking-answers.ts';
import { enrolledText } from './enrolled-text.ts';
import { placeWording } from './place-wording.ts';

type Named = { readonly personId: string; readonly name: PersonName };

/** One by name, several by number; null where nobody was. */
export function placedText(
  results: EnrolledMany['results'],
  people: readonly Named[],
  locale: Locale,
): string | null {
  const t = wordsFor(locale, placeWording);
  const placed = results.filter((one) => one.ok);
  const [first] = placed;
  if (!first) return null;
  const person = people.find(({ personId }) => personId === first.personId);
  if (placed.length === 1 && person) return enrolledText(first.value, fullName(person.name), locale);
  const waiting = placed.filter(({ value }) => value.kind === 'waiting').length;
  const enrolled = placed.length - waiting;
  return [
    enrolled > 0 && t('enrolled-many', { count: enrolled }),
    waiting > 0 && t('waiting-many', { count: waiting }),
  ]
    .filter(Boolean)
    .join(' ');
}
