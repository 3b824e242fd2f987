import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { resolveReferences, saveChecked } from '#app/platform/save-checked.server.ts';
import { replaceSets } from '#app/platform/save-rows.server.ts';
import type { FunctionProfileInput } from './schema.ts';

/**
 * Saves function profiles by their code. A profile that says which certificates it asks says all of them; one that
 * leaves them out keeps what it had.
 */
export async function saveFunctionProfiles(
  tx: Tx,
  rows: readonly FunctionProfileInput[],
): Promise<SaveReport> {
  const certificates = { required: 'certificate-type', recommended: 'certificate-type' } as const;
  const resolve = await resolveReferences<FunctionProfileInput>(tx, rows, certificates);
  const report = await saveChecked<Prisma.FunctionProfileUncheckedCreateInput, FunctionProfileInput>(
    tx,
    rows,
    {
      table: 'function_profile',
      key: ['code'],
      references: { organisation: 'organisation' },
      check: (input, refuse) => resolve.check(input, refuse),
      toRow: ({ code, nameNl, nameEn }, idOf) => ({
        code,
        nameNl,
        nameEn,
        organisationId: idOf('organisation'),
      }),
    },
  );
  const items: { index: number; profileId: string; certificateTypeId: string; required: boolean }[] = [];
  const owners: { index: number; profileId: string }[] = [];
  rows.forEach((input, index) => {
    const profileId = report.ids[index];
    if (!profileId || (input.required === undefined && input.recommended === undefined)) return;
    owners.push({ index, profileId });
    const required = resolve.idsOf(input, 'required');
    const recommended = resolve.idsOf(input, 'recommended').filter((id) => !required.includes(id));
    for (const id of required) items.push({ index, profileId, certificateTypeId: id, required: true });
    for (const id of recommended) items.push({ index, profileId, certificateTypeId: id, required: false });
  });
  const saved = await replaceSets<Prisma.FunctionProfileItemUncheckedCreateInput>(
    tx,
    'function_profile_item',
    ['profileId'],
    items.map(({ index: _, ...item }) => item),
    { withId: false, owners: owners.map(({ profileId }) => ({ profileId })) },
  );
  // A profile whose certificates changed has changed, also when its name did not.
  const touched = new Set(
    items.filter((_, at) => saved.outcomes[at] === 'created').map(({ index }) => index),
  );
  const outcomes = report.outcomes.map((outcome, index) =>
    outcome === 'unchanged' && touched.has(index) ? 'changed' : outcome,
  );
  return { outcomes, changes: report.changes, removed: saved.removed, refused: report.refused };
}
