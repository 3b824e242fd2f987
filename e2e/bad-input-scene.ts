/** Records of its own for the sweep of bad input: what of it is taken after all changes nothing that others look at. */
import type { BadInputScene } from '#prisma/seed/bad-input-scene.ts';
import { startOfDemo } from './start-of-demo.ts';

/** The tested server's clock stands at the beginning of the demo; what is kept with records made here does too. */
process.env.LEERBANK_NOW ??= startOfDemo;
/** Links of tours are found by what is kept of them, whoever's key made them. */
process.env.LEERBANK_SECRET ??= 'a-key-of-the-scenes-that-opens-nothing-else';
process.env.DATABASE_URL = process.env.LEERBANK_E2E_DATABASE_URL ?? '';

export async function badInputScene(turn: number): Promise<BadInputScene> {
  return (await import('#prisma/seed/bad-input-scene.ts')).saveBadInputScene(turn);
}
