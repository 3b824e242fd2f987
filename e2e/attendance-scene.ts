/** Sessions of its own for each test of attendance and results, written straight into the tested server's database. */
import type { TestInfo } from '@playwright/test';
import type { TaughtDate } from '#prisma/seed/attendance-scene.ts';
import { startOfDemo } from './start-of-demo.ts';

/** The tested server's clock stands at the beginning of the demo; what is kept with a session made here does too. */
process.env.LEERBANK_NOW ??= startOfDemo;
process.env.DATABASE_URL = process.env.LEERBANK_E2E_DATABASE_URL ?? '';

export type Taught = TaughtDate & {
  readonly title: string;
  /** Addresses of its pages. */
  readonly attendance: string;
  readonly results: string;
  readonly list: string;
};

/** A session of four people on `day`, in the hours of this screen size; the trainer of the demo teaches it. */
export async function taughtDate(
  { project, retry, repeatEachIndex }: TestInfo,
  { name, title, day }: { readonly name: string; readonly title: string; readonly day: string },
): Promise<Taught> {
  const { saveTaughtDate } = await import('#prisma/seed/attendance-scene.ts');
  // Each size, and each time it is tried again, has hours of its own.
  const hour = (project.name === 'phone' ? 13 : 8) + 2 * (retry + repeatEachIndex);
  const two = (number: number) => String(number).padStart(2, '0');
  const mark = `${project.name.slice(0, 1)}${retry}${repeatEachIndex}`;
  const saved = await saveTaughtDate(
    {
      name: `${name}-${mark}`,
      title: `${title} ${mark}`,
      day,
      from: `${two(hour)}:00`,
      until: `${two(hour + 2)}:00`,
    },
    4,
  );
  return {
    ...saved,
    title: `${title} ${mark}`,
    attendance: `/planning/sessions/${saved.sessionId}/attendance`,
    results: `/planning/runs/${saved.runCode}/results`,
    list: `/planning/runs/${saved.runCode}/attendance-list`,
  };
}
