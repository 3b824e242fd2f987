/** What waits at the office of who wrote to the centre, and what an organisation says about itself. */
import type { OfficeTask } from '#app/booking/office-tasks.ts';
import { addWorkingDays } from '#app/booking/working-days.ts';
import { centreZone } from '#app/identity/hats.ts';
import { dateAt, instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { asSystem, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, Scope } from '#app/platform/scope.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { InterestKind } from './schema.ts';

/** Working days within which who wrote to the centre hears something. */
const daysToAnswerMessage = 2;

export type Message = {
  readonly interestId: string;
  readonly kind: InterestKind;
  readonly name: string;
  readonly organisationName: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly message: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly answered: boolean;
};

/** Who wrote to the centre: what waits first, then the last hundred that were answered. */
export function messagesToCentre(scope: CentreScope): Promise<Message[]> {
  return withScope(scope, async (tx) => {
    const waiting = await tx.interest.findMany({ where: { handledAt: null }, orderBy: { createdAt: 'asc' } });
    const answered = await tx.interest.findMany({
      where: { NOT: { handledAt: null } },
      orderBy: { handledAt: 'desc' },
      take: 100,
    });
    return [...waiting, ...answered].map(({ id, createdAt, handledAt, locale: _, ...message }) => ({
      ...message,
      interestId: id,
      createdAt: createdAt.getTime(),
      answered: handledAt !== null,
    }));
  });
}

/** One task for all messages without an answer; due at 17:00 on the second working day after the oldest. */
export async function messageTasks(scope: CentreScope): Promise<OfficeTask[]> {
  const { waiting, oldest } = await withScope(scope, async (tx) => ({
    waiting: await tx.interest.count({ where: { handledAt: null } }),
    oldest: await tx.interest.findFirst({ where: { handledAt: null }, orderBy: { createdAt: 'asc' } }),
  }));
  if (!oldest) return [];
  const day = addWorkingDays(dateAt(oldest.createdAt.getTime(), centreZone), daysToAnswerMessage);
  const due = instantAt(day, wallTime('17:00'), centreZone);
  return [{ kind: 'message', count: waiting, name: oldest.name, due, zone: centreZone }];
}

/** A message with where the office reads its mail; as the system, for the mail about it. */
export function messageForMail(
  interestId: string,
): Promise<(Omit<Message, 'answered'> & { readonly locale: Locale; readonly office: string | null }) | null> {
  return asSystem(async (tx) => {
    const found = await tx.interest.findUnique({ where: { id: interestId } });
    if (!found) return null;
    const centre = await tx.organisation.findFirst({
      where: { kind: 'centre', active: true },
      orderBy: { code: 'asc' },
      select: { email: true },
    });
    const { id, createdAt, handledAt: _, locale, ...message } = found;
    return {
      ...message,
      interestId: id,
      createdAt: createdAt.getTime(),
      locale: locale === 'en' ? 'en' : 'nl',
      office: centre?.email ?? null,
    };
  });
}

export type Profile = {
  readonly code: string;
  readonly kind: 'centre' | 'company' | 'school' | 'customer';
  readonly name: string;
  readonly shown: boolean;
  /** What is stored, as the form shows it. */
  readonly texts: Readonly<Record<ProfileField, string>>;
};

export type ProfileField =
  | 'trades'
  | 'summaryNl'
  | 'summaryEn'
  | 'storyNl'
  | 'storyEn'
  | 'street'
  | 'postcode'
  | 'city'
  | 'phone'
  | 'email'
  | 'website';

/** An organisation's own words; `organisationId` comes from the hat that is worn. */
export function ownProfile(scope: Scope, organisationId: string): Promise<Profile> {
  return withScope(scope, async (tx) => {
    const row = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    const { code, kind, name, isPublic, trades } = row;
    const { summaryNl, summaryEn, storyNl, storyEn, street, postcode, city, phone, email, website } = row;
    return {
      ...{ code, kind, name, shown: isPublic },
      texts: {
        trades: trades.join(', '),
        summaryNl: summaryNl ?? '',
        summaryEn: summaryEn ?? '',
        storyNl: storyNl ?? '',
        storyEn: storyEn ?? '',
        street: street ?? '',
        postcode: postcode ?? '',
        city: city ?? '',
        phone: phone ?? '',
        email: email ?? '',
        website: website ?? '',
      },
    };
  });
}
