import { countAttempt, type Limit } from '#app/identity/attempt-limit.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { tourLinkHash } from './mint-tour-link.server.ts';
import { tourCode } from './tour-code.ts';
import './tour-events.ts';
import type { TourRequestInput } from './tour-form.ts';
import type { TourReason } from './tour-reasons.ts';

/** A school may share one address on the internet. */
const toursPerCaller: Limit = { name: 'tour-ip', max: 6, windowMinutes: 60 };
/** Nobody gets letters because others type their address. */
const toursPerAddress: Limit = { name: 'tour-email', max: 4, windowMinutes: 24 * 60 };

export type RequestedTour = { readonly tourId: string; readonly code: string };

/**
 * Somebody asks for a tour: a guest without an account (the system acts) or somebody signed in, whose organisation may
 * follow it too. The contact gets a mail with the link to its page. The same form twice is one request.
 *
 * Refuses `too-many-tours` from one network address (`caller`) or to one mailbox, `day-passed` for days before tomorrow,
 * `id-in-use`.
 */
export async function requestTour(
  ctx: Ctx,
  input: TourRequestInput,
  from: { readonly caller: string; readonly locale: Locale },
): Promise<Outcome<RequestedTour, TourReason>> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const days = [
    ...new Set([input.day1, input.day2, input.day3].filter((day): day is CalendarDate => day !== undefined)),
  ];
  const passed = days.filter((day) => day <= today).map((day): TourReason => ({ code: 'day-passed', day }));
  const timely = okUnless(passed, undefined);
  if (!timely.ok) return timely;
  for (const [limit, subject] of [
    [toursPerCaller, from.caller],
    [toursPerAddress, input.contactEmail],
  ] as const) {
    const attempt = await countAttempt(limit, subject, ctx.now);
    if (!attempt.allowed) return refuse({ code: 'too-many-tours', minutes: attempt.minutes });
  }
  const { actor } = ctx;
  const person = actor.kind === 'person' ? actor : null;
  const tourId = input.id;
  const code = tourCode(tourId);
  return transact<RequestedTour, TourReason>(ctx, { locks: [`tour:${tourId}`] }, async (tx) => {
    const saved = await tx.tour.findUnique({ where: { id: tourId }, select: { contactEmail: true } });
    if (saved)
      return saved.contactEmail === input.contactEmail ? ok({ tourId, code }) : refuse({ code: 'id-in-use' });
    // Only floors that receive groups can be asked for; what isn't one is no wish.
    const sites = await tx.tourHost.findMany({
      where: { siteId: { in: input.site }, open: true },
      select: { siteId: true },
    });
    await tx.tour.create({
      data: {
        id: tourId,
        code,
        organisationName: input.organisationName,
        groupKind: input.groupKind,
        contactName: input.contactName,
        contactEmail: input.contactEmail,
        contactPhone: input.contactPhone ?? null,
        personId: person?.personId ?? null,
        organisationId: person?.hat.organisationId ?? null,
        headCount: input.headCount,
        youngestAge: input.youngestAge,
        wishedDays: [...days].sort().map(dayToColumn),
        dayPart: input.part,
        floors: input.floors,
        wishedSiteIds: sites.map(({ siteId }) => siteId),
        note: input.note ?? null,
        locale: from.locale,
        linkHash: tourLinkHash(tourId),
        createdAt: new Date(ctx.now.epochMilliseconds),
      },
    });
    const after = { code, headCount: input.headCount, days };
    await audit(tx, ctx, { action: 'tour-requested', subjectType: 'tour', subjectId: tourId, after });
    await appendEvent(tx, 'tour-requested', { tourId });
    return ok({ tourId, code });
  });
}
