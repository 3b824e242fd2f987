import { createHash } from 'node:crypto';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { SettledQuarter } from './settle.ts';
import { creditCents, type Supply } from './supply.ts';

/** The same for the same result, whenever it is worked out: SHA-256 of its figures in their order. */
export function checksumOf(result: SettledQuarter, supplies: readonly Supply[]): string {
  const text = JSON.stringify({ ...result, supplies }, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

/** Writes what was worked out under a settlement that has nothing yet. */
export async function saveSettlement(
  tx: Tx,
  settlement: { readonly settlementId: string; readonly periodId: string },
  result: SettledQuarter,
  supplies: readonly Supply[],
): Promise<void> {
  const { settlementId, periodId } = settlement;
  const pools = result.parts.map((part) => ({ id: newId(), part }));
  const statementIds = new Map(result.statements.map(({ partyId }) => [partyId, newId()]));
  await tx.settledPool.createMany({
    data: pools.map(({ id, part }) => ({
      id,
      settlementId,
      poolId: part.poolId,
      part: part.part,
      keyId: part.keyId,
      keyKind: databaseKind[part.keyKind],
      usedKind: databaseKind[part.usedKind],
      costCents: part.costCents,
      incomeCents: part.incomeCents,
      cents: part.cents,
      weightSum: String(part.weightSum),
      weightScale: String(part.weightScale),
    })),
  });
  await tx.settledEntry.createMany({
    data: result.entries.map(({ entryId, cents }) => ({ settlementId, entryId, cents })),
  });
  await tx.statement.createMany({
    data: result.statements.map(({ partyId, cents }) => ({
      id: statementIds.get(partyId) as string,
      settlementId,
      periodId,
      organisationId: partyId,
      totalCents: cents,
    })),
  });
  await tx.statementLine.createMany({
    data: pools.flatMap(({ id, part }) =>
      part.shares.map(({ partyId, weight, cents }) => ({
        statementId: statementIds.get(partyId) as string,
        settledPoolId: id,
        weight: String(weight),
        cents,
      })),
    ),
  });
  await tx.statementCredit.createMany({ data: creditsOf(supplies, statementIds) });
}

/** What parties that share costs supplied stands on their statements, apart from what they pay of the pools. */
function creditsOf(supplies: readonly Supply[], statementIds: ReadonlyMap<string, string>) {
  return supplies.flatMap(({ partyId, ...supply }) => {
    const statementId = statementIds.get(partyId);
    return statementId ? [{ ...supply, statementId, cents: creditCents(supply) }] : [];
  });
}

/** Prisma writes enum values with underscores. */
export const databaseKind = {
  'fixed-share': 'fixed_share',
  equal: 'equal',
  headcount: 'headcount',
  'participant-hours': 'participant_hours',
  'machine-hours': 'machine_hours',
  hybrid: 'hybrid',
} as const;
