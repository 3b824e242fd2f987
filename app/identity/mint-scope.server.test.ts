import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '#app/kernel/actor.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import { database } from '#app/platform/database-pool.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { smallCentreWithAccounts } from '#prisma/seed/small-accounts.ts';
import { actingAs, actingAsSystem, small } from '#prisma/seed/small-centre.ts';
import {
  booksScope,
  centreScope,
  partnerScope,
  publicScope,
  rosterScope,
  scopeOf,
  selfScope,
} from './mint-scope.server.ts';

testDatabase({ fixture: smallCentreWithAccounts, reset: 'file' });

const mint = {
  self: selfScope,
  partner: partnerScope,
  roster: rosterScope,
  centre: centreScope,
  books: booksScope,
};
type Minted = keyof typeof mint;

const ofCentre: readonly Role[] = ['office', 'treasurer', 'board'];

function wearing(role: Role): Actor {
  const { actor } = actingAs(ofCentre.includes(role) ? 'office' : 'coordinatorStaal');
  if (actor.kind !== 'person') throw new Error('a person');
  return { ...actor, hat: { ...actor.hat, role } };
}

function refused(make: () => unknown): boolean {
  try {
    make();
    return false;
  } catch (thrown) {
    expect(thrown).toMatchObject({ data: { code: 'wrong-role' }, init: { status: 403 } });
    return true;
  }
}

describe('which role gets which scope', () => {
  const allowed: Record<Role, Minted[]> = {
    employee: ['self'],
    coordinator: ['self', 'partner'],
    'practice-supervisor': ['self', 'partner'],
    teacher: ['self', 'partner'],
    trainer: ['self', 'roster'],
    office: ['self', 'centre', 'books'],
    // Figures, never people by name.
    treasurer: ['self', 'books'],
    board: ['self', 'books'],
  };

  it.each(Object.entries(allowed))('%s: %s', (role, scopes) => {
    const actor = wearing(role as Role);
    const minted = (Object.keys(mint) as Minted[]).filter((kind) => !refused(() => mint[kind](actor)));
    expect(minted).toEqual(scopes);
  });

  it('gives the centre to no office of a company, and jobs everything', () => {
    const { actor } = actingAs('coordinatorStaal');
    if (actor.kind !== 'person') throw new Error('a person');
    const officeAtCompany: Actor = { ...actor, hat: { ...actor.hat, role: 'office' } };
    expect(refused(() => centreScope(officeAtCompany))).toBe(true);
    expect(centreScope(actingAsSystem().actor).kind).toBe('centre');
    expect(refused(() => selfScope(actingAsSystem().actor))).toBe(true);
  });

  it('picks the widest for pages that show each what they may see', () => {
    expect(
      [null, ...(['employee', 'coordinator', 'trainer', 'office', 'board'] as const).map(wearing)].map(
        (actor) => scopeOf(actor).kind,
      ),
    ).toEqual(['public', 'self', 'partner', 'roster', 'centre', 'self']);
  });
});

describe('what PostgreSQL shows of it', () => {
  // On purpose without any condition: the second wall has to hold by itself.
  const everybody = async (tx: Tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM person`;
    return rows.map(({ id }) => id).sort();
  };
  const peopleOf = (...names: (keyof typeof small.person)[]) =>
    names.map((name) => small.person[name]).sort();
  const staal = peopleOf('bram', 'sofie', 'tarik', 'uma', 'coordinatorStaal');

  it('shows a coordinator the own people and nobody of a competitor, whatever the query asks', async () => {
    const { actor } = actingAs('coordinatorStaal');
    expect(await withScope(partnerScope(actor), everybody)).toEqual(staal);
    const competitors = await withScope(
      partnerScope(actor),
      (tx) =>
        tx.$queryRaw<unknown[]>`
        SELECT p.*, e.* FROM person p JOIN employment e ON e.person_id = p.id
        WHERE e.organisation_id = ${small.organisation.agro}::uuid`,
    );
    expect(competitors).toEqual([]);
  });

  it('shows an employee only themselves, a guest nobody, the office all', async () => {
    expect(await withScope(selfScope(actingAs('sofie').actor), everybody)).toEqual(peopleOf('sofie'));
    expect(await withScope(publicScope(), everybody)).toEqual([]);
    expect(await withScope(centreScope(actingAs('office').actor), everybody)).toHaveLength(
      Object.keys(small.person).length,
    );
  });

  it('shows nobody to a reader whose scope was left out', async () => {
    const seen = await database().prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL ROLE leerbank_reader`;
      return Promise.all([
        everybody(tx),
        tx.membership.count(),
        tx.employment.count(),
        tx.auditEntry.count(),
        tx.outboxMail.count(),
      ]);
    });
    expect(seen).toEqual([[], 0, 0, 0, 0]);
  });

  it('shows accounts, sessions and tokens to no reader at all', async () => {
    const scope = centreScope(actingAs('office').actor);
    await expect(withScope(scope, (tx) => tx.user.count())).rejects.toThrow(/permission denied/);
    await expect(withScope(scope, (tx) => tx.authSession.count())).rejects.toThrow(/permission denied/);
    await expect(withScope(scope, (tx) => tx.authAccount.count())).rejects.toThrow(/permission denied/);
    await expect(withScope(scope, (tx) => tx.apiToken.count())).rejects.toThrow(/permission denied/);
  });

  it('lets nobody write under a scope', async () => {
    const scope = centreScope(actingAs('office').actor);
    const write = withScope(scope, (tx) => tx.$executeRaw`UPDATE person SET phone = 'x'`);
    await expect(write).rejects.toThrow(/permission denied|read-only/);
  });
});
