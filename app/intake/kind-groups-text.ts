import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { type FileKindName, fileKindNames, fileKinds } from './file-kinds.ts';
import { kindWording } from './kind-wording.ts';
import { fileNameIn } from './names-text.ts';

const groups = {
  parties: ['organisations', 'agreements', 'schoolHolidays'],
  centre: [
    'sites',
    'pools',
    'resources',
    'openingHours',
    'closures',
    'vatTreatments',
    'rates',
    'safetyRules',
  ],
  courses: [
    'certificateTypes',
    'courseCategories',
    'courses',
    'courseNeeds',
    'requirements',
    'functionProfiles',
  ],
  people: ['people', 'trainers', 'trainerHours', 'trainerCourses', 'certificates'],
  planning: ['runs', 'runSessions'],
  books: ['costPools', 'budgets', 'poolKeys', 'recurringCosts', 'costEntries'],
} as const satisfies Record<string, readonly FileKindName[]>;

export type KindGroup = {
  readonly name: keyof typeof groups;
  readonly kinds: readonly {
    /** Place in the order of reading, from 1. */
    readonly at: number;
    readonly title: string;
    /** 'opening-hours', in addresses. */
    readonly slug: string;
    readonly fileName: string;
  }[];
};

/** All kinds of files by subject, in the order in which they are read. */
export function kindGroups(locale: Locale): KindGroup[] {
  const t = wordsFor(locale, kindWording);
  return (Object.keys(groups) as (keyof typeof groups)[]).map((name) => ({
    name,
    kinds: groups[name].map((kind) => ({
      at: fileKindNames.indexOf(kind) + 1,
      title: t(kind),
      slug: slugOf(kind),
      fileName: fileNameIn(kind, locale),
    })),
  }));
}

export function slugOf(kind: FileKindName): string {
  return fileKinds[kind].fileNames[0] ?? kind;
}

export function kindOfSlug(slug: string | undefined): FileKindName | null {
  return fileKindNames.find((kind) => slugOf(kind) === slug) ?? null;
}
