import { centreZone } from '#app/identity/hats.ts';
import { roleFits, usualRole } from '#app/identity/role-fits.ts';
import { type MembershipRow, saveMemberships } from '#app/identity/save-memberships.step.server.ts';
import { savePersons } from '#app/identity/save-persons.step.server.ts';
import type { Ctx, Hat, Role } from '#app/kernel/actor.ts';
import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { employedPersons, personnelKey } from '#app/partners/employed-persons-queries.server.ts';
import { saveEmployments } from '#app/partners/save-employments.step.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { idsByCode } from '#app/platform/save-rows.server.ts';
import type { PersonRow } from './people-files.ts';

/**
 * Saves people with their jobs and hats: a row is known by organisation and personnel number. Never deletes and never takes
 * a hat away; who leaves gets a last day.
 */
export async function savePeople(tx: Tx, ctx: Ctx, rows: readonly PersonRow[]): Promise<SaveReport> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const organisations = await organisationsOf(tx, rows);
  const profiles = await idsByCode(
    tx,
    'function_profile',
    rows.map(({ functionProfile }) => functionProfile),
  );
  const refused: RowRefusal[] = [];
  const soundRows = rows.flatMap((row, index) => {
    const reasons = reasonsAgainst(row, organisations, profiles);
    for (const { field, reason } of reasons) refused.push({ row: index, field, reason });
    return reasons.length > 0 ? [] : [{ row, index }];
  });
  const employed = await employedPersons(tx, rows);
  const persons = await savePersons(
    tx,
    soundRows.map(({ row }) => ({
      personId: employed.get(personnelKey(row))?.personId ?? null,
      person: row,
    })),
  );
  for (const { row, field, reason } of persons.refused) {
    refused.push({ row: soundRows[row]?.index ?? row, field, reason });
  }
  const saved = soundRows.flatMap(({ row, index }, at) => {
    const personId = persons.personIds[at];
    const organisation = organisations.get(row.organisation);
    return personId && organisation ? [{ row, index, at, personId, organisation }] : [];
  });
  const employments = await saveEmployments(
    tx,
    saved.map(({ row, personId, organisation }) => ({
      organisationId: organisation.id,
      code: row.code,
      personId,
      functionProfileId: row.functionProfile ? profiles.get(row.functionProfile) : row.functionProfile,
      department: row.department,
      validFrom: row.validFrom,
      validUntil: row.validUntil,
    })),
    today,
  );
  const hats = saved.flatMap(({ row, index, personId, organisation }) =>
    hatsOf(row, organisation).map(({ role, organisation: at }) => ({
      index,
      hat: {
        personId,
        organisationId: organisations.get(at)?.id ?? organisation.id,
        role,
        validFrom: row.validFrom ?? today,
        validUntil: row.validUntil,
      } satisfies MembershipRow,
    })),
  );
  const memberships = await saveMemberships(
    tx,
    hats.map(({ hat }) => hat),
  );
  const newHats = new Set(
    hats.filter((_, at) => memberships.rows[at]?.outcome !== 'unchanged').map(({ index }) => index),
  );
  const outcomes: SaveReport['outcomes'][number][] = rows.map(() => 'refused');
  saved.forEach(({ index, at }, place) => {
    const person = persons.outcomes[at] ?? 'refused';
    const job = employments.rows[place]?.outcome ?? 'unchanged';
    const changed = job === 'changed' || person === 'changed' || newHats.has(index);
    outcomes[index] = job === 'created' ? 'created' : changed ? 'changed' : 'unchanged';
  });
  // Each part is saved in an order of its own; what changed is told with the row of the file.
  const rowOf = new Map([
    ...saved.map(({ personId, index }) => [personId, index] as const),
    ...saved.map(({ index }, at) => [employments.rows[at]?.id, index] as const),
    ...hats.map(({ index }, at) => [memberships.rows[at]?.id, index] as const),
  ]);
  const changes = [...persons.changes, ...employments.changes, ...memberships.changes].map((change) => ({
    ...change,
    row: rowOf.get(change.id),
  }));
  return { outcomes, changes, removed: 0, refused };
}

type Organisation = { readonly id: string; readonly kind: Hat['organisationKind'] };

async function organisationsOf(tx: Tx, rows: readonly PersonRow[]): Promise<Map<string, Organisation>> {
  const codes = rows.flatMap(({ organisation, roles }) => [
    organisation,
    ...(roles ?? []).flatMap((one) => one.organisation ?? []),
  ]);
  const found = await tx.organisation.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { id: true, code: true, kind: true },
  });
  return new Map(found.map(({ code, ...one }) => [code, one]));
}

type FieldReason = Omit<RowRefusal, 'row'>;

function reasonsAgainst(
  row: PersonRow,
  organisations: ReadonlyMap<string, Organisation>,
  profiles: ReadonlyMap<string, string>,
): FieldReason[] {
  const unknown = (field: string, noun: string, value: string): FieldReason => ({
    field,
    reason: { code: 'unknown-reference', noun, value },
  });
  const reasons: FieldReason[] = [];
  if (!organisations.has(row.organisation)) {
    reasons.push(unknown('organisation', 'organisation', row.organisation));
  }
  if (row.functionProfile && !profiles.has(row.functionProfile)) {
    reasons.push(unknown('functionProfile', 'function-profile', row.functionProfile));
  }
  for (const { role, organisation } of row.roles ?? []) {
    const at = organisations.get(organisation ?? row.organisation);
    if (!at && organisation) reasons.push(unknown('roles', 'organisation', organisation));
    if (at && !roleFits(role, at.kind)) {
      reasons.push({ field: 'roles', reason: { code: 'role-unfit', value: role } });
    }
  }
  return reasons;
}

/** The hats that the row names, or the usual one where it names none. */
function hatsOf(row: PersonRow, { kind }: Organisation): { role: Role; organisation: string }[] {
  const usual = usualRole(kind);
  const named = row.roles ?? (usual === null ? [] : [{ role: usual, organisation: null }]);
  return named.map(({ role, organisation }) => ({ role, organisation: organisation ?? row.organisation }));
}
