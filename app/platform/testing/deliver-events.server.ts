// For tests: hands waiting events to listeners at once, in order, without a queue or a clock.
import { now } from '../clock.server.ts';
import { database } from '../database-pool.server.ts';
import type { DomainEvent, Listener } from '../events.server.ts';

/** Delivers every waiting event to the listeners given and marks it; answers the types in order. */
export async function deliverEvents(...listeners: readonly Listener[]): Promise<string[]> {
  const { prisma } = database();
  const waiting = await prisma.outboxEvent.findMany({ where: { processedAt: null }, orderBy: { id: 'asc' } });
  for (const { id, type, payload } of waiting) {
    for (const one of listeners.filter(({ on }) => on.includes(type))) {
      const ctx = { actor: { kind: 'system', name: one.name } as const, now: now(), requestId: id };
      await one.handle(ctx, { id, type, payload } as unknown as DomainEvent);
    }
    await prisma.outboxEvent.update({ where: { id }, data: { processedAt: new Date() } });
  }
  return waiting.map(({ type }) => type);
}
