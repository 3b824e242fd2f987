/** A company's ask, for the mail about it. Read as the system: mail is addressed by what happened. */
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { coordinatorsOfOrganisation, type Recipient } from './notice-queries.server.ts';

export type ToldAsk = {
  readonly askId: string;
  readonly runId: string;
  readonly state: string;
  readonly quantity: number;
  /** Epoch milliseconds. */
  readonly answerBy: number;
  readonly readers: readonly Recipient[];
};

export async function askToTell(askId: string, now: Temporal.Instant): Promise<ToldAsk | null> {
  const ask = await asSystem((tx) => tx.bundleAsk.findUnique({ where: { id: askId } }));
  if (!ask) return null;
  const { runId, state, quantity, answerBy, organisationId } = ask;
  const readers = await coordinatorsOfOrganisation(organisationId, now);
  return { askId, runId, state, quantity, answerBy: answerBy.getTime(), readers };
}

export type OpenAsk = {
  readonly askId: string;
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly answerBy: number;
};

/** Asks that nobody has answered yet and that end later. */
export async function asksToRemind(now: Temporal.Instant): Promise<OpenAsk[]> {
  const asks = await asSystem((tx) =>
    tx.bundleAsk.findMany({
      where: { state: 'open', answerBy: { gt: new Date(now.epochMilliseconds) } },
      select: {
        id: true,
        createdAt: true,
        answerBy: true,
        bundle: { select: { run: { select: { site: { select: { timeZone: true } } } } } },
      },
    }),
  );
  return asks.map(({ id, createdAt, answerBy, bundle }) => ({
    askId: id,
    zone: bundle.run.site.timeZone,
    createdAt: createdAt.getTime(),
    answerBy: answerBy.getTime(),
  }));
}
