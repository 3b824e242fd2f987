import { saveVatTreatments } from '#app/centre/save-vat-treatments.step.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { dayFromColumn, dayToColumn } from '#app/platform/day-column.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { VatDecisionInput, VatDecisionRefusal } from './vat-decision-input.ts';

/**
 * Records by what something is taxed from a day on: who decided, when, and the text of the law. A later version of the same
 * code ends the one before it on the day before. Nothing recorded is changed otherwise: invoices point at it.
 *
 * Refuses `not-allowed`, `rate-missing` (standard rate without a percentage), `rate-where-none`, `ends-before-start`,
 * `decided-in-future`, `version-exists`, `party-missing` and `share-missing` (outside VAT), `party-where-none`, `party-unknown`.
 */
export async function recordVatDecision(
  ctx: Ctx,
  input: VatDecisionInput,
): Promise<Outcome<undefined, VatDecisionRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { percent = 0, validFrom, validUntil, decidedOn, payingParty, payingShare, ...rest } = input;
  const isOutside = input.category === 'O';
  const reasons: [boolean, VatDecisionRefusal][] = [
    [input.category === 'S' && percent === 0, { code: 'rate-missing' }],
    [input.category !== 'S' && percent !== 0, { code: 'rate-where-none' }],
    [validUntil !== undefined && validUntil < validFrom, { code: 'ends-before-start' }],
    [isOutside && !payingParty, { code: 'party-missing' }],
    [isOutside && !payingShare, { code: 'share-missing' }],
    [!isOutside && Boolean(payingParty ?? payingShare), { code: 'party-where-none' }],
    [decidedOn > dateAt(ctx.now.epochMilliseconds, centreZone), { code: 'decided-in-future' }],
  ];
  const sound = okUnless(
    reasons.flatMap(([wrong, reason]) => (wrong ? [reason] : [])),
    undefined,
  );
  if (!sound.ok) return sound;
  return transact<undefined, VatDecisionRefusal>(ctx, { locks: [`series:vat ${input.code}`] }, async (tx) => {
    if (
      payingParty &&
      !(await tx.organisation.findUnique({ where: { id: payingParty }, select: { id: true } }))
    )
      return refuse({ code: 'party-unknown' });
    const latest = await tx.vatTreatment.findFirst({
      where: { code: input.code },
      orderBy: { validFrom: 'desc' },
    });
    const begins = dayToColumn(calendarDate(validFrom));
    if (latest && latest.validFrom >= begins)
      return refuse({ code: 'version-exists', day: dayFromColumn(latest.validFrom) });
    const ends = addDays(calendarDate(validFrom), -1);
    const row = {
      ...rest,
      textEn: rest.textEn ?? null,
      vatexCode: rest.vatexCode ?? null,
      rateBasisPoints: percent * 100,
      validFrom,
      validUntil: validUntil ?? null,
      decidedOn,
      payingPartyId: payingParty ?? null,
      payingShare: payingShare ?? null,
    };
    const before =
      latest && (latest.validUntil === null || latest.validUntil >= begins)
        ? [
            {
              code: latest.code,
              category: latest.category,
              rateBasisPoints: latest.rateBasisPoints,
              textNl: latest.textNl,
              validFrom: dayFromColumn(latest.validFrom),
              validUntil: ends,
              decidedBy: latest.decidedBy,
              decidedOn: dayFromColumn(latest.decidedOn),
            },
          ]
        : [];
    await saveVatTreatments(tx, [...before, row]);
    await audit(tx, ctx, {
      action: 'vat-decided',
      subjectType: 'vat-treatment',
      subjectId: input.code,
      after: row,
    });
    return ok(undefined);
  });
}
