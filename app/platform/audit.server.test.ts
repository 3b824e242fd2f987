import { describe, expect, it } from 'vitest';
import { ok } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { audit } from './audit.server.ts';
import { transact } from './database.server.ts';
import { testDatabase } from './testing/test-database.ts';

const db = testDatabase();
const ctx = {
  actor: { kind: 'system', name: 'test' } as const,
  now: Temporal.Instant.from('2026-11-23T09:00:00Z'),
  requestId: 'test',
};

describe('the audit log', () => {
  it.each(['UPDATE audit_entry SET action = $$x$$', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])(
    'refuses %s',
    async (statement) => {
      await transact(ctx, { locks: [] }, async (tx) => {
        await audit(tx, ctx, {
          action: 'run-planned',
          subjectType: 'run',
          subjectId: '1',
          after: { seats: 4 },
        });
        return ok();
      });
      await expect(db.pool.query(statement)).rejects.toThrow('audit_entry_append_only');
      expect(
        await db.prisma.auditEntry.findMany({ select: { action: true, actorKind: true, after: true } }),
      ).toEqual([{ action: 'run-planned', actorKind: 'system test', after: { seats: 4 } }]);
    },
  );
});
