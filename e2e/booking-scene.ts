/**
 * Dates of its own for each test of booking, written straight into the tested server's database. Tests of one person on
 * two screen sizes run beside each other, so each size has its own hours of the day.
 */
import type { TestInfo } from '@playwright/test';
import type { SceneDate, SceneRun } from '#prisma/seed/booking-scene.ts';
import { startOfDemo } from './start-of-demo.ts';

/** The tested server's clock stands at the beginning of the demo; what is kept with a booking made here does too. */
process.env.LEERBANK_NOW ??= startOfDemo;
process.env.DATABASE_URL = process.env.LEERBANK_E2E_DATABASE_URL ?? '';

const scene = () => import('#prisma/seed/booking-scene.ts');

/** A course with one date, on `day` in the hours of this screen size. */
export async function dateToBook(
  test: TestInfo,
  date: Omit<SceneDate, 'name' | 'from' | 'until'> & { readonly name: string },
): Promise<SceneRun & { readonly title: string; readonly address: string }> {
  const { saveDate } = await scene();
  const hours =
    test.project.name === 'phone' ? { from: '13:00', until: '15:00' } : { from: '09:00', until: '11:00' };
  // A test that is tried again gets a new date.
  const mark = `${test.project.name.slice(0, 1)}${test.retry}${test.repeatEachIndex}`;
  const title = `${date.title} ${mark}`;
  const saved = await saveDate({ ...date, ...hours, name: `${date.name}-${mark}`, title });
  return { ...saved, title, address: `/courses/${saved.courseCode}/${saved.runCode}` };
}

export async function bookDemoPerson(
  ...args: Parameters<Awaited<ReturnType<typeof scene>>['bookDemoPerson']>
) {
  return (await scene()).bookDemoPerson(...args);
}

export async function askForDemoPerson(
  ...args: Parameters<Awaited<ReturnType<typeof scene>>['askForDemoPerson']>
) {
  return (await scene()).askForDemoPerson(...args);
}

export async function fillRun(...args: Parameters<Awaited<ReturnType<typeof scene>>['fillRun']>) {
  return (await scene()).fillRun(...args);
}

export async function freePlace(...args: Parameters<Awaited<ReturnType<typeof scene>>['freePlace']>) {
  return (await scene()).freePlace(...args);
}
