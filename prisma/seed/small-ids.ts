/** Names of the small centre's records (`small-centre.ts`), with ids made from them. */
import { createHash } from 'node:crypto';
import { Temporal } from '#app/kernel/temporal.ts';

/** Always the same uuid for a name. */
export function fixtureId(name: string): string {
  const hex = createHash('sha256').update(`small-centre ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function idsFor<const N extends string>(noun: string, ...names: readonly N[]): Record<N, string> {
  return Object.fromEntries(names.map((name) => [name, fixtureId(`${noun} ${name}`)])) as Record<N, string>;
}

export const SMALL_ZONE = 'Europe/Amsterdam';
/** Monday 23 November 2026, nine in the morning. */
export const SMALL_NOW = Temporal.Instant.from('2026-11-23T09:00:00+01:00');

export const small = {
  organisation: idsFor('organisation', 'centre', 'staal', 'agro', 'school', 'customer'),
  site: idsFor('site', 'hall', 'staalFloor'),
  pool: idsFor('pool', 'welding', 'milling', 'rooms'),
  resource: idsFor(
    'resource',
    ...(['booth1', 'booth2', 'booth3', 'booth4', 'mill1', 'mill2', 'robot'] as const),
    ...(['roomA', 'roomB', 'floorLathe'] as const),
  ),
  course: idsFor('course', 'mig1', 'mig2', 'milling', 'drawing', 'bhv', 'taster'),
  category: idsFor('category', 'metal'),
  certificate: idsFor('certificate type', 'instruction', 'migLevel1'),
  /** Trainers are persons: `anna` works full days, `bram` is lent on Tuesdays and Thursdays, `chris` teaches evenings. */
  person: idsFor(
    'person',
    ...(['anna', 'bram', 'chris', 'office', 'treasurer'] as const),
    ...([
      'sofie',
      'tarik',
      'uma',
      'coordinatorStaal',
      'victor',
      'wim',
      'coordinatorAgro',
      'teacher',
    ] as const),
  ),
};
