/** What is kept about a sign-in mail: never the link or the code themselves. One per account, the newest. */
import { z } from 'zod';

/** Minutes that the link and the code of a mail work. */
export const mailValidMinutes = 15;

/** Wrong codes after which the code works no more. The link does: others may have been guessing to be a nuisance. */
export const codeTries = 5;

const kept = z.object({ link: z.string(), code: z.string().nullable(), tries: z.number().int().min(0) });

export type KeptSignInMail = z.infer<typeof kept>;

export function readKept(value: string): KeptSignInMail | null {
  try {
    return kept.parse(JSON.parse(value));
  } catch {
    return null;
  }
}

/** The link's token names its record, so that it is found without a look-up by secret. */
export function splitToken(token: string): { id: string; key: string } | null {
  const match = /^([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\.([\w-]{32})$/.exec(token);
  return match?.[1] && match[2] ? { id: match[1], key: match[2] } : null;
}

/** Six digits, shown with a space in the middle so that they can be read out: `012 345`. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
