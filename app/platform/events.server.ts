// Events: what happened, told after the fact. What always holds: an event exists if and only if the transaction that made
// it happen was saved, and each listener gets it in a job of its own, so one that fails is retried without the others.
import type { Ctx } from '#app/kernel/actor.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from './database.server.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { newId } from './new-id.server.ts';

/**
 * All events by type, with their payload: ids and facts as JSON, no names. A module adds its own beside the use case
 * that tells them:
 *
 *     declare module '#app/platform/events.server.ts' {
 *       interface DomainEvents { 'run-cancelled': { runId: string } }
 *     }
 */
// biome-ignore lint/suspicious/noEmptyInterface: modules add to it
export interface DomainEvents {}

export type EventType = keyof DomainEvents & string;

/** An event as a listener gets it. */
export type DomainEvent<Type extends EventType = EventType> = {
  [T in Type]: { readonly id: string; readonly type: T; readonly payload: DomainEvents[T] };
}[Type];

/** Appends an event in the transaction that makes it true. Listeners hear of it within a second or two of the commit. */
export async function appendEvent<Type extends EventType>(
  tx: Tx,
  type: Type,
  payload: DomainEvents[Type],
): Promise<void> {
  await appendToOutbox(tx, type, payload as Prisma.InputJsonObject);
}

/** The same for many at once, in the order given. */
export async function appendEvents<Type extends EventType>(
  tx: Tx,
  events: readonly { [T in Type]: { readonly type: T; readonly payload: DomainEvents[T] } }[Type][],
): Promise<void> {
  if (events.length === 0) return;
  await tx.outboxEvent.createMany({
    data: events.map(({ type, payload }) => ({
      id: newId(),
      type,
      payload: payload as Prisma.InputJsonObject,
    })),
  });
}

/** Nobody hears of what waits: for a past that is loaded at once, such as the demo's, of which no mail is to go out. */
export async function silenceWaitingEvents(tx: Tx, at: Temporal.Instant): Promise<void> {
  await tx.outboxEvent.updateMany({
    where: { processedAt: null },
    data: { processedAt: new Date(at.epochMilliseconds) },
  });
}

export interface Listener {
  /** Kebab-case and lasting: deliveries that wait are kept under it. */
  readonly name: string;
  readonly on: readonly string[];
  handle(ctx: Ctx, event: DomainEvent): Promise<unknown>;
}

/**
 * Something that reacts to events; `app/server` registers it. It runs as the system, after the fact, and may run twice
 * when the process dies in between: what it does must tolerate that (a mail carries a `onceKey`).
 */
export function listener<Type extends EventType>(
  name: string,
  on: readonly Type[],
  handle: (ctx: Ctx, event: DomainEvent<Type>) => Promise<unknown>,
): Listener {
  return { name, on, handle: handle as Listener['handle'] };
}

/** The one table between a transaction and what comes after it; `relay.server.ts` empties it. */
export async function appendToOutbox(tx: Tx, type: string, payload: Prisma.InputJsonObject): Promise<void> {
  await tx.outboxEvent.create({ data: { id: newId(), type, payload } });
}

/**
 * Nobody hears of the events that wait: for a past that is replayed into a new database, of which everybody was told back
 * then. Answers how many there were.
 */
export async function passOverEvents(tx: Tx, at: Date): Promise<number> {
  const { count } = await tx.outboxEvent.updateMany({
    where: { processedAt: null, NOT: { type: { startsWith: 'job:' } } },
    data: { processedAt: at },
  });
  return count;
}
