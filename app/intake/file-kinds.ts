import type { z } from 'zod';
import { fold } from '#app/kernel/text.ts';
import { budgets, costEntries, costPools, poolKeys, recurringCosts } from './book-files.ts';
import {
  certificateTypes,
  courseCategories,
  courseNeeds,
  courses,
  functionProfiles,
  requirements,
} from './catalogue-files.ts';
import {
  closures,
  openingHours,
  pools,
  rates,
  resources,
  safetyRules,
  sites,
  vatTreatments,
} from './centre-files.ts';
import type { FileKind } from './column.ts';
import { agreements, organisations, schoolHolidays } from './partner-files.ts';
import { certificates, people, trainerCourses, trainerHours, trainers } from './people-files.ts';
import { runSessions, runs } from './run-files.ts';

/** Every kind of file that can be imported, in the order in which they build on each other. */
export const fileKinds = {
  organisations,
  agreements,
  schoolHolidays,
  sites,
  pools,
  resources,
  openingHours,
  closures,
  vatTreatments,
  rates,
  safetyRules,
  certificateTypes,
  courseCategories,
  courses,
  courseNeeds,
  requirements,
  functionProfiles,
  people,
  trainers,
  trainerHours,
  trainerCourses,
  certificates,
  runs,
  runSessions,
  costPools,
  budgets,
  poolKeys,
  recurringCosts,
  costEntries,
} as const satisfies Record<string, FileKind>;

export type FileKindName = keyof typeof fileKinds;

export type RowOfKind<K extends FileKindName> = z.infer<(typeof fileKinds)[K]['schema']>;

export const fileKindNames = Object.keys(fileKinds) as FileKindName[];

/** 'opening-hours.csv', for a kind. */
export function fileNameOf(kind: FileKindName): string {
  return `${fileKinds[kind].fileNames[0]}.csv`;
}

/**
 * The kind that a file's name tells: 'people.csv', 'Medewerkers.CSV', '07-people.csv', 'people (2).csv',
 * 'medewerkers_nov-2026.csv'. Null when it tells none.
 */
export function kindOfFileName(name: string): FileKindName | null {
  const base = fold(name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\.(csv|txt|tsv)$/, '')
    .replace(/^\d+[\s._-]+/, '')
    .replace(/[\s_]+/g, '-');
  let best: { kind: FileKindName; length: number } | null = null;
  for (const kind of fileKindNames) {
    for (const called of fileKinds[kind].fileNames) {
      const fits =
        base === called || (base.startsWith(called) && /^-?[(\d]|^-/.test(base.slice(called.length)));
      if (fits && called.length > (best?.length ?? 0)) best = { kind, length: called.length };
    }
  }
  return best?.kind ?? null;
}
