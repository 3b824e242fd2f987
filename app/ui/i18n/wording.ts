/**
 * A module's words: Dutch and English side by side under one key. Both are required by type, so a missing
 * translation doesn't compile. Pure data: importable by scripts, server code and components alike.
 *
 *   export const wording = defineWording({
 *     title: { nl: 'Cursussen', en: 'Courses' },
 *     greeting: { nl: 'Dag {{name}}', en: 'Hello {{name}}' },
 *     seats_one: { nl: '{{count}} plaats vrij', en: '{{count}} seat free' },
 *     seats_other: { nl: '{{count}} plaatsen vrij', en: '{{count}} seats free' },
 *   });
 *   t('title'); t('greeting', { name: 'Fatma' }); t('seats', { count: 3 });
 */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

export type Wording = Readonly<Record<string, Words>>;

type PluralSuffix = '_one' | '_other';

/** The keys as they are asked for: `seats_one` and `seats_other` are both asked for as `seats`. */
export type WordKey<W extends Wording> = keyof W extends infer K
  ? K extends `${infer Base}${PluralSuffix}`
    ? Base
    : K extends string
      ? K
      : never
  : never;

/** The names between double braces in a text. */
type Placeholder<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** The texts behind a key: the plain one, or both plural forms. */
type TextsOf<W extends Wording, K extends string> = W[Extract<keyof W, K | `${K}${PluralSuffix}`>];

type PlaceholderOf<W extends Wording, K extends string> =
  | Placeholder<TextsOf<W, K>['nl'] | TextsOf<W, K>['en']>
  | (`${K}_other` extends keyof W ? 'count' : never);

type ValueOf<Name extends string> = Name extends 'count' ? number : string | number;

/** The values a key needs: none, or exactly the placeholders of its texts in either language. */
export type WordValues<W extends Wording, K extends string> = [PlaceholderOf<W, K>] extends [never]
  ? []
  : [values: { readonly [Name in PlaceholderOf<W, K>]: ValueOf<Name> }];

/** Looks up one text in one language. `count` chooses between `_one` and `_other`. */
export type Translate<W extends Wording> = <K extends WordKey<W>>(
  key: K,
  ...values: WordValues<W, K>
) => string;

/**
 * Keeps the literal texts in the type, so that keys and `{{placeholders}}` are checked where they are used.
 * To demand a text for every code of a union, add `satisfies Record<Code, Words>` to the argument.
 */
export function defineWording<const W extends Wording>(wording: W): W {
  return wording;
}
