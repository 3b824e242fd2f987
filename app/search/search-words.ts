/** What somebody typed in the one search box, as it is looked for. Pure. */
import { fold } from '#app/kernel/text.ts';

/** Characters that are read. */
export const longestSearch = 100;
/** Shorter than this finds half of the centre. */
export const shortestSearch = 2;

/** Folded words without what a database can't hold; none for what is too short to look for. */
export function searchWords(q: string): string[] {
  const text = fold(q.slice(0, longestSearch).replace(/\p{Cc}/gu, ' '));
  return text.length < shortestSearch ? [] : text.split(' ').filter(Boolean).slice(0, 8);
}

/** For LIKE: a part of a text, whatever signs are in it. */
export function likePatterns(words: readonly string[]): string[] {
  return words.map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
}
