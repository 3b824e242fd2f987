import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { ok, refuse } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, type Tx, transact } from './database.server.ts';
import { assertUtcSessions, openDatabase, replaceDatabase } from './database-pool.server.ts';
import { newId } from './new-id.server.ts';
import { testDatabase } from './testing/test-database.ts';

const db = testDatabase();
const ctx = { now: Temporal.Instant.from('2026-11-23T09:00:00Z'), requestId: 'test' };

const createOrganisation = (tx: Tx, code: string) =>
  tx.organisation.create({ data: { id: newId(), code, kind: 'company', name: code } });
const raise = (tx: Tx, sqlState: string) =>
  tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'on purpose' USING ERRCODE = '${sqlState}'; END $$`);
const codes = async () =>
  (await db.prisma.organisation.findMany({ orderBy: { code: 'asc' } })).map((o) => o.code);

describe('transact', () => {
  it('saves what was decided', async () => {
    const outcome = await transact(ctx, { locks: ['run:a'] }, async (tx) =>
      ok((await createOrganisation(tx, 'a')).code),
    );
    expect(outcome).toEqual(ok('a'));
    expect(await codes()).toEqual(['a']);
  });

  it('saves nothing when it refuses', async () => {
    const outcome = await transact(ctx, { locks: [] }, async (tx) => {
      await createOrganisation(tx, 'a');
      return refuse({ code: 'no-seat' });
    });
    expect(outcome).toEqual(refuse({ code: 'no-seat' }));
    expect(await codes()).toEqual([]);
  });

  it('saves nothing when it throws, and lets the exception through', async () => {
    const failing = transact(ctx, { locks: [] }, async (tx) => {
      await createOrganisation(tx, 'a');
      throw new RangeError('a bug');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await codes()).toEqual([]);
  });

  it('saves nothing in a preview, and tells its outcome', async () => {
    const outcome = await transact(ctx, { locks: [], rollBack: true }, async (tx) => {
      await createOrganisation(tx, 'a');
      return ok(await tx.organisation.count());
    });
    expect(outcome).toEqual(ok(1));
    expect(await codes()).toEqual([]);
  });

  it('tells triggers the instant of the use case', async () => {
    const told = await transact(ctx, { locks: [] }, async (tx) =>
      ok(await tx.$queryRaw<{ now: string }[]>`SELECT app_now()::text AS now`),
    );
    expect(told).toEqual(ok([{ now: '2026-11-23 09:00:00+00' }]));
  });

  it('refuses a transaction within a transaction', async () => {
    const nested = transact(ctx, { locks: [] }, () => transact(ctx, { locks: [] }, async () => ok()));
    await expect(nested).rejects.toThrow('transact within transact');
  });
});

describe('running again', () => {
  it.each(['40001', '40P01'])('does so up to three times after %s', async (sqlState) => {
    const work = vi.fn(async (tx: Tx) => {
      await createOrganisation(tx, 'a');
      if (work.mock.calls.length <= 3) await raise(tx, sqlState);
      return ok();
    });
    expect(await transact(ctx, { locks: [] }, work)).toEqual(ok());
    expect(work).toHaveBeenCalledTimes(4);
    expect(await codes()).toEqual(['a']);
  });

  it('gives up after that', async () => {
    const work = vi.fn(async (tx: Tx) => {
      await raise(tx, '40001');
      return ok();
    });
    await expect(transact(ctx, { locks: [] }, work)).rejects.toThrow();
    expect(work).toHaveBeenCalledTimes(4);
  });

  it('survives a real deadlock between two writes that forgot their locks', async () => {
    await createOrganisation(db.prisma, 'a');
    await createOrganisation(db.prisma, 'b');
    const rename = (first: string, second: string) =>
      transact(ctx, { locks: [] }, async (tx) => {
        await tx.organisation.update({ where: { code: first }, data: { city: first } });
        await delay(150);
        await tx.organisation.update({ where: { code: second }, data: { city: second } });
        return ok();
      });
    expect(await Promise.all([rename('a', 'b'), rename('b', 'a')])).toEqual([ok(), ok()]);
  });
});

describe('locks', () => {
  it('let one write at a time through', async () => {
    let inside = 0;
    let most = 0;
    const write = () =>
      transact(ctx, { locks: ['resource:lathe'] }, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await delay(5);
        inside -= 1;
        return ok();
      });
    await Promise.all(Array.from({ length: 10 }, write));
    expect(most).toBe(1);
  });

  it('are taken in one order, so that writes that name them in another order never deadlock', async () => {
    const before = await deadlocks();
    const write = (_: unknown, index: number) => {
      const keys = ['resource:a', 'resource:b', 'person:c', 'run:d'] as const;
      return transact(ctx, { locks: index % 2 ? keys : keys.toReversed() }, async () => {
        await delay(2);
        return ok();
      });
    };
    await Promise.all(Array.from({ length: 40 }, write));
    expect(await deadlocks()).toBe(before);
  });

  it('are seen before the first read, so the read knows what the one before wrote', async () => {
    const countThenWrite = () =>
      transact(ctx, { locks: ['series:codes'] }, async (tx) => {
        const next = (await tx.organisation.count()) + 1;
        await createOrganisation(tx, `code-${next}`);
        return ok();
      });
    await Promise.all(Array.from({ length: 15 }, countThenWrite));
    expect(await codes()).toHaveLength(15);
  });

  async function deadlocks(): Promise<number> {
    const { rows } = await db.pool.query(
      'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    return Number(rows[0].deadlocks);
  }
});

describe('constraints with the last word', () => {
  const period = (code: string, firstDay: string, lastDay: string) => ({
    data: { id: newId(), code, firstDay: new Date(firstDay), lastDay: new Date(lastDay) },
  });

  it('become the refusal that their check explains (exclusion)', async () => {
    await db.prisma.period.create(period('q1', '2026-01-01', '2026-03-31'));
    const outcome = await transact(
      ctx,
      {
        locks: [],
        onConstraint: {
          period_no_overlap: async (tx) => [{ code: 'overlaps', with: await tx.period.count() }],
        },
      },
      async (tx) => ok((await tx.period.create(period('spring', '2026-03-01', '2026-05-31'))).code),
    );
    expect(outcome).toEqual(refuse({ code: 'overlaps', with: 1 }));
    expect(await db.prisma.period.count()).toBe(1);
  });

  it('are recognised in every way in which they arrive', async () => {
    await createOrganisation(db.prisma, 'a');
    const refusedBy = async (name: string, work: (tx: Tx) => Promise<unknown>) => {
      const outcome = await transact(
        ctx,
        { locks: [], onConstraint: { [name]: async () => [{ code: name }] } },
        async (tx) => ok(await work(tx)),
      );
      expect(outcome).toEqual(refuse({ code: name }));
    };
    await refusedBy('organisation_code_key', (tx) => createOrganisation(tx, 'a'));
    await refusedBy(
      'organisation_code_key',
      (tx) =>
        tx.$executeRaw`INSERT INTO organisation (id, code, kind, name) VALUES (gen_random_uuid(), 'a', 'company', 'a')`,
    );
    await refusedBy('period_ends_after_start', (tx) =>
      tx.period.create(period('q', '2026-02-01', '2026-01-01')),
    );
    await refusedBy('site_organisation_id_fkey', (tx) =>
      tx.site.create({ data: { id: newId(), code: 's', name: 's', organisationId: newId() } }),
    );
  });

  it('run the write again when the obstacle is gone', async () => {
    await createOrganisation(db.prisma, 'a');
    const outcome = await transact(
      ctx,
      {
        locks: [],
        onConstraint: {
          organisation_code_key: async () => {
            await db.prisma.organisation.delete({ where: { code: 'a' } });
            return [];
          },
        },
      },
      async (tx) => ok((await createOrganisation(tx, 'a')).code),
    );
    expect(outcome).toEqual(ok('a'));
  });

  it('stay exceptions where nobody named them', async () => {
    await createOrganisation(db.prisma, 'a');
    const failing = transact(ctx, { locks: [] }, async (tx) => ok(await createOrganisation(tx, 'a')));
    await expect(failing).rejects.toMatchObject({ code: 'P2002' });
  });
});

describe('more work than connections', () => {
  it('is told as overload, and the pool is whole again afterwards', async () => {
    const small = openDatabase(db.url, { poolSize: 1, maxWait: 300 });
    const before = replaceDatabase(small);
    try {
      const slow = transact(ctx, { locks: [] }, async () => {
        await delay(900);
        return ok();
      });
      await delay(50);
      const waiting = transact(ctx, { locks: [] }, async () => ok());
      await expect(waiting).rejects.toMatchObject({ name: 'DatabaseOverloadedError' });
      await expect(asSystem((tx) => tx.organisation.count())).rejects.toMatchObject({
        name: 'DatabaseOverloadedError',
      });
      await slow;
      expect(await asSystem((tx) => tx.organisation.count())).toBe(0);
      expect(small.pool.waitingCount).toBe(0);
    } finally {
      replaceDatabase(before);
      await small.close();
    }
  });
});

describe('a database whose default zone is Asia/Kathmandu', () => {
  it('stores and reads instants and days unchanged, compared as text', async () => {
    await db.pool.query(`ALTER DATABASE ${db.name} SET timezone TO 'Asia/Kathmandu'`);
    const fresh = openDatabase(db.url);
    const plain = new pg.Client(db.url);
    await plain.connect();
    try {
      expect((await plain.query('SHOW TimeZone')).rows).toEqual([{ TimeZone: 'Asia/Kathmandu' }]);
      await assertUtcSessions(fresh.pool);
      const id = newId();
      const at = new Date('2026-10-25T00:30:00.123Z');
      await fresh.prisma.auditEntry.create({
        data: { id, at, actorKind: 'system', requestId: 'r', action: 'a', subjectType: 's', subjectId: 's' },
      });
      const period = {
        id: newId(),
        code: 'q',
        firstDay: new Date('2026-10-01'),
        lastDay: new Date('2026-12-31'),
      };
      await fresh.prisma.period.create({ data: period });
      await plain.query(`SET TimeZone = 'UTC'`);
      const { rows } = await plain.query('SELECT at::text, first_day::text FROM audit_entry, period');
      expect(rows).toEqual([{ at: '2026-10-25 00:30:00.123+00', first_day: '2026-10-01' }]);
      expect((await fresh.prisma.auditEntry.findUniqueOrThrow({ where: { id } })).at).toEqual(at);
      expect((await fresh.prisma.period.findFirstOrThrow()).lastDay).toEqual(period.lastDay);
    } finally {
      await plain.end();
      await fresh.close();
      await db.pool.query(`ALTER DATABASE ${db.name} RESET timezone`);
    }
  });

  it('is refused where something drops our session settings', async () => {
    const dropped = new pg.Pool({ connectionString: db.url, options: '-c TimeZone=Asia/Kathmandu', max: 1 });
    await expect(assertUtcSessions(dropped)).rejects.toThrow('not in UTC');
    await dropped.end();
  });
});

describe('what people see sorted', () => {
  it('follows Dutch order, with accents in place and numbers by value', async () => {
    for (const name of ['Lasbox 10', 'Lasbox 2', 'Zeeman', 'Éénhoorn', 'Eik', 'Özcan', 'Olm'])
      await createOrganisation(db.prisma, name);
    const sorted = await db.prisma.organisation.findMany({ orderBy: { name: 'asc' } });
    expect(sorted.map((o) => o.name)).toEqual([
      'Éénhoorn',
      'Eik',
      'Lasbox 2',
      'Lasbox 10',
      'Olm',
      'Özcan',
      'Zeeman',
    ]);
  });
});
