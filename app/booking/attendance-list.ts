/** Which sheets of an attendance list are wanted: of one session, or of all. */
import { parseId } from '#app/kernel/ids.ts';
import { type Locale, parseLocale } from '#app/ui/i18n/locale.ts';
import type { RosterSession } from './roster-queries.server.ts';

/** In an address: every session. */
export const everySession = 'all';

export type SheetChoice = {
  /** A session's id, or `everySession`; empty where the run has no sessions. */
  readonly chosen: string;
  readonly sessions: readonly RosterSession[];
};

/** What the address names; else the session that is under way or next, and after the run the last one. */
export function chosenSheets(
  sessions: readonly RosterSession[],
  wanted: string | null,
  now: number,
): SheetChoice {
  if (wanted === everySession) return { chosen: everySession, sessions };
  const id = parseId(wanted ?? '');
  const one =
    sessions.find(({ sessionId }) => sessionId === id) ??
    sessions.find(({ interval }) => interval.end > now) ??
    sessions.at(-1);
  return { chosen: one?.sessionId ?? '', sessions: one ? [one] : [] };
}

/** The language of a paper: what the address says, else the reader's. */
export function paperLocale(wanted: string | null, reader: Locale): Locale {
  return parseLocale(wanted) ?? reader;
}
