import { saveMemberships } from '#app/identity/save-memberships.step.server.ts';
import type { SaveReport } from '#app/kernel/save-report.ts';
import { employedPersons, personnelKey } from '#app/partners/employed-persons-queries.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveRows } from '#app/platform/save-rows.server.ts';
import type { TrainerInput } from './trainer-input.ts';

/**
 * Saves trainers by their code: who they are is decided by employer and personnel number and stays so. They get the hat of
 * trainer at their employer, from `today` where they didn't have it.
 */
export async function saveTrainers(
  tx: Tx,
  rows: readonly TrainerInput[],
  today: string,
): Promise<SaveReport> {
  const refused: SaveReport['refused'][number][] = [];
  const employed = await employedPersons(
    tx,
    rows.map(({ organisation, person }) => ({ organisation, code: person })),
  );
  const stored = await tx.trainer.findMany({
    where: { code: { in: rows.map(({ code }) => code) } },
    select: { code: true, personId: true },
  });
  const storedPerson = new Map(stored.map(({ code, personId }) => [code, personId]));
  const sound: { index: number; input: TrainerInput; personId: string; employerId: string }[] = [];
  rows.forEach((input, row) => {
    const found = employed.get(personnelKey({ organisation: input.organisation, code: input.person }));
    const was = storedPerson.get(input.code);
    if (!found) {
      const reason = { code: 'unknown-reference', noun: 'person', value: input.person } as const;
      refused.push({ row, field: 'person', reason });
    } else if (was && was !== found.personId) {
      refused.push({ row, field: 'person', reason: { code: 'cannot-change', value: input.code } });
    } else if (sound.some(({ personId }) => personId === found.personId)) {
      const reason = { code: 'reference-elsewhere', noun: 'person', value: input.person } as const;
      refused.push({ row, field: 'person', reason });
    } else sound.push({ index: row, input, personId: found.personId, employerId: found.organisationId });
  });
  const saved = await saveRows<Prisma.TrainerUncheckedCreateInput>(
    tx,
    'trainer',
    ['personId'],
    sound.map(({ input: { organisation: _, person: __, ...input }, personId, employerId }) => ({
      ...input,
      personId,
      employerId,
    })),
    { primaryKey: 'personId' },
  );
  await saveMemberships(
    tx,
    sound.map(({ personId, employerId }) => ({
      personId,
      organisationId: employerId,
      role: 'trainer' as const,
      validFrom: today,
    })),
  );
  const outcomes: SaveReport['outcomes'][number][] = rows.map(() => 'refused');
  sound.forEach(({ index }, at) => {
    outcomes[index] = saved.rows[at]?.outcome ?? 'refused';
  });
  return { outcomes, changes: saved.changes, removed: 0, refused };
}
