import { addMonths, type CalendarDate } from '#app/kernel/calendar-date.ts';
import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import { employedPersons, personnelKey } from '#app/partners/employed-persons-queries.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveRows } from '#app/platform/save-rows.server.ts';
import type { CertificateInput } from './certificate-input.ts';
import { type Validity, type ValidityRule, validityFrom, visibleTo } from './validity.ts';

/**
 * Saves certificates that people bring, each by its code; without one by person, kind and day of issue. How long it is
 * valid follows from its kind, unless the input says so. The employer that hands them in may see them.
 */
export async function saveCertificates(tx: Tx, rows: readonly CertificateInput[]): Promise<SaveReport> {
  const refused: RowRefusal[] = [];
  const employed = await employedPersons(
    tx,
    rows.map(({ organisation, person }) => ({ organisation, code: person })),
  );
  const types = await typesByCode(tx, rows);
  const sound: { index: number; row: Record<string, string | null | readonly string[]> }[] = [];
  rows.forEach((input, index) => {
    const holder = employed.get(personnelKey({ organisation: input.organisation, code: input.person }));
    const type = types.get(input.type);
    if (!holder) {
      const reason = { code: 'unknown-reference', noun: 'person', value: input.person } as const;
      refused.push({ row: index, field: 'person', reason });
    }
    if (!type) {
      const reason = { code: 'unknown-reference', noun: 'certificate-type', value: input.type } as const;
      refused.push({ row: index, field: 'type', reason });
    }
    if (!holder || !type) return;
    const { organisation, person, type: typeCode, code, number, issuer, ...dates } = input;
    sound.push({
      index,
      row: {
        code: code ?? `${organisation}/${person}/${typeCode}/${input.issuedOn}`,
        personId: holder.personId,
        certificateTypeId: type.id,
        ...(number !== undefined && { number }),
        ...(issuer !== undefined && { issuer }),
        issuedOn: dates.issuedOn,
        ...validityOf(type.rule, dates),
        source: 'import',
        visibleToIds: visibleTo(holder.organisationId, []),
      },
    });
  });
  const saved = await saveRows<Prisma.CertificateUncheckedCreateInput>(
    tx,
    'certificate',
    ['code'],
    // Who may see it is the person's to change later on; a second import leaves that.
    sound.map(({ row: { visibleToIds: _, ...row } }) => row),
    { onCreate: (_, at) => ({ visibleToIds: sound[at]?.row.visibleToIds ?? [] }) },
  );
  const outcomes: SaveReport['outcomes'][number][] = rows.map(() => 'refused');
  sound.forEach(({ index }, at) => {
    outcomes[index] = saved.rows[at]?.outcome ?? 'refused';
  });
  return { outcomes, changes: saved.changes, removed: 0, refused };
}

type CertificateDates = Pick<CertificateInput, 'issuedOn' | 'validUntil' | 'confirmedOn' | 'renewBy'>;

/** What the paper says goes before what its kind would say. A confirmation on it moves the last day. */
function validityOf(rule: ValidityRule, dates: CertificateDates): Validity {
  const given = dates as { [D in keyof CertificateDates]: CalendarDate | null | undefined };
  const usual = validityFrom(rule, given.issuedOn as CalendarDate, given.validUntil ?? null);
  const renewBy = given.renewBy ?? usual.renewBy;
  const confirmedOn = given.confirmedOn ?? usual.confirmedOn;
  if (given.validUntil) return { validUntil: given.validUntil, confirmedOn, renewBy };
  if (rule.kind !== 'sliding' || confirmedOn === null || rule.confirmMonths === null) return usual;
  const until = addMonths(confirmedOn, rule.confirmMonths);
  return { validUntil: renewBy !== null && renewBy < until ? renewBy : until, confirmedOn, renewBy };
}

async function typesByCode(
  tx: Tx,
  rows: readonly CertificateInput[],
): Promise<Map<string, { id: string; rule: ValidityRule }>> {
  const types = await tx.certificateType.findMany({
    where: { code: { in: [...new Set(rows.map(({ type }) => type))] } },
    select: { id: true, code: true, validityKind: true, validityMonths: true, confirmMonths: true },
  });
  return new Map(
    types.map(({ id, code, validityKind, validityMonths, confirmMonths }) => [
      code,
      {
        id,
        rule: {
          kind: validityKind === 'fixed_months' ? 'fixed-months' : validityKind,
          months: validityMonths,
          confirmMonths,
        },
      },
    ]),
  );
}
