import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate, daysBetween } from '#app/kernel/calendar-date.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { ok } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { writeMails } from '#app/platform/mail.server.ts';
import { certificateLines } from './certificate-lines.ts';
import { type ExpiringCertificate, expiringCertificates } from './expiring-queries.server.ts';
import { coordinatorsOfOrganisation, type Recipient, recipients, wanting } from './notice-queries.server.ts';
import { renderExpiring, renderTeamExpiring } from './render-expiring-mail.server.ts';
import { noticeMail } from './send-invited-mail.server.ts';

/**
 * Tells people and their coordinators which certificates are about to end: so many days before as the settings say (90 and
 * 30 unless set), each certificate once per number of days and reader, all that is new for one reader in one mail. What
 * was told and the mail are saved together. Answers how many mails were written.
 */
export async function tellExpiringCertificates(ctx: Ctx): Promise<number> {
  const days = env().certificateNoticeDays;
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const expiring = await expiringCertificates(today, addDays(today, Math.max(...days)));
  const people = await recipients([...new Set(expiring.map(({ personId }) => personId))]);
  const team = await teamsOf(ctx, expiring);
  let written = 0;
  for (const reader of wanting('certificate-expiring', people)) {
    const own = expiring.filter(({ personId }) => personId === reader.personId);
    if (await tell(ctx, reader, own, today, 'own')) written += 1;
  }
  for (const { reader, certificates } of team) {
    if (await tell(ctx, reader, certificates, today, 'team')) written += 1;
  }
  return written;
}

type Team = { readonly reader: Recipient; readonly certificates: readonly ExpiringCertificate[] };

/** What each coordinator has to know, their own certificates left out: of those they hear themselves. */
async function teamsOf(ctx: Ctx, expiring: readonly ExpiringCertificate[]): Promise<Team[]> {
  const organisationIds = new Set(
    expiring.flatMap(({ organisations }) => organisations.map(({ organisationId }) => organisationId)),
  );
  const teams: Team[] = [];
  for (const organisationId of organisationIds) {
    const coordinators = await coordinatorsOfOrganisation(organisationId, ctx.now);
    for (const reader of wanting('certificate-expiring', coordinators)) {
      const certificates = expiring.flatMap((one) => {
        const employer = one.organisations.find((its) => its.organisationId === organisationId);
        return employer && one.personId !== reader.personId ? [{ ...one, asked: employer.asked }] : [];
      });
      teams.push({ reader, certificates });
    }
  }
  return teams;
}

async function tell(
  ctx: Ctx,
  reader: Recipient,
  certificates: readonly ExpiringCertificate[],
  today: CalendarDate,
  of: 'own' | 'team',
): Promise<boolean> {
  if (certificates.length === 0) return false;
  const outcome = await transact<boolean, never>(ctx, { locks: [] }, async (tx) => {
    const fresh = await markTold(tx, ctx, reader, certificates, today);
    if (fresh.length === 0) return ok(false);
    const render = of === 'own' ? renderExpiring : renderTeamExpiring;
    const kind = of === 'own' ? 'certificate-expiring' : 'certificate-expiring-coordinator';
    const onceKey = `${kind} ${today} ${fresh.map(({ certificateId }) => certificateId).join(' ')}`;
    await writeMails(tx, [noticeMail(reader, render(certificateLines(fresh), reader), { kind, onceKey })]);
    return ok(true);
  });
  return outcome.ok && outcome.value;
}

/** Marks what this reader is told; answers what they had not been told before. Two processes at once: one of them tells. */
async function markTold(
  tx: Tx,
  ctx: Ctx,
  reader: Recipient,
  certificates: readonly ExpiringCertificate[],
  today: CalendarDate,
): Promise<ExpiringCertificate[]> {
  const reached = certificates.flatMap(({ certificateId, validUntil }) =>
    env()
      .certificateNoticeDays.filter((days) => daysBetween(today, validUntil) <= days)
      .map((days) => ({ certificateId, validUntil: new Date(validUntil), days })),
  );
  const marked = await tx.certificateNotice.createManyAndReturn({
    data: reached.map((one) => ({
      ...one,
      personId: reader.personId,
      toldAt: new Date(ctx.now.epochMilliseconds),
    })),
    skipDuplicates: true,
    select: { certificateId: true, days: true },
  });
  const nearest = new Map<string, number>();
  for (const { certificateId, days } of reached) {
    nearest.set(certificateId, Math.min(days, nearest.get(certificateId) ?? days));
  }
  return certificates.filter(({ certificateId }) =>
    marked.some((one) => one.certificateId === certificateId && one.days === nearest.get(certificateId)),
  );
}
