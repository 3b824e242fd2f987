import { describe, expect, it } from 'vitest';
import { database } from '../database-pool.server.ts';
import { newId } from '../new-id.server.ts';
import { testDatabase } from './test-database.ts';

const db = testDatabase({
  fixture: {
    name: 'one_centre',
    async fill() {
      await database().prisma.organisation.create({
        data: { id: newId(), code: 'centre', kind: 'centre', name: 'Fixture' },
      });
    },
  },
});

describe('a database of its own', () => {
  it('is the one that the application finds', () => {
    expect(database().prisma).toBe(db.prisma);
  });

  it.each(['first', 'second'])('holds the fixture and nothing else before the %s test', async (name) => {
    expect(await db.prisma.organisation.count()).toBe(1);
    await db.prisma.organisation.create({ data: { id: newId(), code: name, kind: 'company', name } });
  });
});
