/** To whom a mail goes. Read as the system: mail is addressed by what happened, not by what somebody may see. */
import { placesInLine } from '#app/booking/waiting-order-queries.server.ts';
import type { MailKind } from '#app/identity/mail-choice.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { defaultLocale, type Locale, parseLocale } from '#app/ui/i18n/locale.ts';

export type Recipient = {
  readonly personId: string;
  readonly givenName: string;
  readonly fullName: string;
  readonly email: string;
  readonly locale: Locale;
  /** What they would rather not get; changes and cancellations are never among it. */
  readonly mailsOff: readonly string[];
};

/** Leaves out who switched this kind of mail off. */
export function wanting(kind: MailKind, people: readonly Recipient[]): Recipient[] {
  return people.filter(({ mailsOff }) => !mailsOff.includes(kind));
}

type PersonRow = {
  personId: string;
  givenName: string;
  infix: string | null;
  familyName: string;
  email: string | null;
  locale: string | null;
  mailsOff: string[];
};

/** Null where the person has no address. */
function asRecipient(row: PersonRow): Recipient | null {
  const { personId, givenName, email, mailsOff } = row;
  if (email === null) return null;
  return {
    personId,
    givenName,
    fullName: fullNameOf(row),
    email,
    locale: parseLocale(row.locale) ?? defaultLocale,
    mailsOff,
  };
}

function fullNameOf({ givenName, infix, familyName }: PersonRow): string {
  return [givenName, infix, familyName].filter(Boolean).join(' ');
}

export type EnrolmentPeople = {
  readonly participant: Recipient | null;
  readonly participantName: string;
  readonly organisationId: string | null;
  /** The company's coordinators. */
  readonly coordinators: readonly Recipient[];
  /** It was a place; false for a request that never became one. */
  readonly wasConfirmed: boolean;
};

/** Who hears about an enrolment. `butWhoDidIt` leaves out the coordinator who made the last change: they know. */
export async function peopleOf(
  enrolmentId: string,
  now: Temporal.Instant,
  options: { readonly butWhoDidIt?: boolean } = {},
): Promise<EnrolmentPeople | null> {
  return asSystem(async (tx) => {
    const enrolment = await tx.enrolment.findUnique({
      where: { id: enrolmentId },
      select: { personId: true, organisationId: true, decidedAt: true, state: true },
    });
    if (!enrolment) return null;
    const { personId, organisationId } = enrolment;
    const [person] = personId === null ? [] : await personRows(tx, [personId]);
    const coordinators = organisationId === null ? [] : await coordinatorsOf(tx, organisationId, now);
    const doneBy = options.butWhoDidIt ? await whoChangedLast(tx, enrolmentId) : null;
    return {
      participant: person ? asRecipient(person) : null,
      participantName: person ? fullNameOf(person) : '',
      organisationId,
      coordinators: coordinators.filter(({ personId: id }) => id !== doneBy && id !== personId),
      wasConfirmed: enrolment.decidedAt !== null && enrolment.state !== 'declined',
    };
  });
}

async function whoChangedLast(tx: Tx, enrolmentId: string): Promise<string | null> {
  const last = await tx.auditEntry.findFirst({
    where: { subjectType: 'enrolment', subjectId: enrolmentId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { personId: true },
  });
  return last?.personId ?? null;
}

/** Who arranges training at an organisation today. */
export function coordinatorsOfOrganisation(
  organisationId: string,
  now: Temporal.Instant,
): Promise<Recipient[]> {
  return asSystem((tx) => coordinatorsOf(tx, organisationId, now));
}

async function coordinatorsOf(tx: Tx, organisationId: string, now: Temporal.Instant): Promise<Recipient[]> {
  const rows = await tx.$queryRaw<PersonRow[]>`
    SELECT p.id::text AS "personId", p.given_name AS "givenName", p.infix, p.family_name AS "familyName", p.email, p.locale, p.mails_off AS "mailsOff"
    FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.organisation_id = ${organisationId}::uuid AND m.role = 'coordinator'
      AND app_day(${new Date(now.epochMilliseconds)}::timestamptz) BETWEEN m.valid_from AND coalesce(m.valid_until, 'infinity')
    ORDER BY p.id`;
  return rows.flatMap((row) => asRecipient(row) ?? []);
}

function personRows(tx: Tx, personIds: readonly string[]): Promise<PersonRow[]> {
  return tx.$queryRaw<PersonRow[]>`
    SELECT id::text AS "personId", given_name AS "givenName", infix, family_name AS "familyName", email, locale, mails_off AS "mailsOff"
    FROM person WHERE id = ANY(${[...personIds]}::uuid[]) ORDER BY id`;
}

/** Where an organisation wants its invoices; null where it has no address at all. */
export async function invoiceMailboxOf(organisationId: string): Promise<string | null> {
  const found = await asSystem((tx) =>
    tx.organisation.findUnique({
      where: { id: organisationId },
      select: { invoiceEmail: true, email: true },
    }),
  );
  return found?.invoiceEmail ?? found?.email ?? null;
}

/** People by id, those without an address left out. */
export async function recipients(personIds: readonly string[]): Promise<Recipient[]> {
  if (personIds.length === 0) return [];
  const rows = await asSystem((tx) => personRows(tx, personIds));
  return rows.flatMap((row) => asRecipient(row) ?? []);
}

export type ToldSession = {
  readonly sessionId: string;
  readonly runId: string | null;
  readonly runCode: string | null;
  readonly courseCode: string | null;
  readonly title: Content;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly interval: Interval;
  readonly zone: string;
  readonly siteName: string;
  readonly address: string;
  readonly trainerIds: readonly string[];
  /** By trainer: how often they were put on this session. Rises when somebody leaves it and comes back. */
  readonly assignments: Readonly<Record<string, number>>;
  /** Enrolments with a place in it. */
  readonly enrolmentIds: readonly string[];
};

/** Sessions as they are now, by start. */
export async function sessionsToTell(of: {
  sessionIds?: readonly string[];
  runId?: string;
}): Promise<ToldSession[]> {
  const rows = await asSystem(
    (tx) => tx.$queryRaw<(Omit<ToldSession, 'interval'> & { start: number; end: number })[]>`
      SELECT s.id::text AS "sessionId", run.id::text AS "runId", run.code AS "runCode", first.code AS "courseCode",
        jsonb_build_object('nl', coalesce(run.title_nl, first.title_nl, s.title, ''), 'en',
          CASE WHEN run.title_nl IS NULL THEN first.title_en ELSE run.title_en END) AS title,
        s.sequence, s.state = 'cancelled' AS cancelled, (extract(epoch FROM s.starts_at) * 1000)::float8 AS start,
        (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end", site.time_zone AS zone, site.name AS "siteName",
        concat_ws(', ', site.name, site.street, nullif(concat_ws(' ', site.postcode, site.city), '')) AS address,
        ARRAY(SELECT DISTINCT person_id::text FROM person_reservation h WHERE h.session_id = s.id AND h.role = 'trainer'
          AND (h.replaced_at IS NULL OR (s.state = 'cancelled' AND h.replaced_at =
            (SELECT max(replaced_at) FROM person_reservation WHERE session_id = s.id AND role = 'trainer')))) AS "trainerIds",
        coalesce((SELECT jsonb_object_agg(person_id, times) FROM (SELECT person_id, count(*) AS times
          FROM person_reservation WHERE session_id = s.id AND role = 'trainer' GROUP BY person_id) taught), '{}') AS assignments,
        ARRAY(SELECT seat.enrolment_id::text FROM session_seat seat WHERE seat.session_id = s.id
          AND seat.enrolment_id IS NOT NULL ORDER BY 1) AS "enrolmentIds"
      FROM session s JOIN site ON site.id = s.site_id LEFT JOIN run ON run.id = s.run_id
      LEFT JOIN LATERAL (SELECT c.code, c.title_nl, c.title_en FROM run_course rc JOIN course c ON c.id = rc.course_id
        WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) first ON true
      WHERE s.id = ANY(${[...(of.sessionIds ?? [])]}::uuid[]) OR s.run_id = ${of.runId ?? null}::uuid
      ORDER BY s.starts_at, s.id`,
  );
  return rows.map(({ start, end, ...row }) => ({ ...row, interval: { start, end } }));
}

export type ToldRun = {
  readonly runId: string;
  readonly code: string;
  readonly courseCode: string;
  readonly title: Content;
  readonly zone: string;
  readonly firstStart: number;
  readonly state: string;
  readonly cancelReason: string | null;
  readonly optionUntil: number | null;
  /** Who has a place for sure. */
  readonly enrolmentIds: readonly string[];
};

export async function runToTell(runId: string): Promise<ToldRun | null> {
  const [row] = await asSystem(
    (tx) => tx.$queryRaw<ToldRun[]>`
      SELECT run.id::text AS "runId", run.code, first.code AS "courseCode", site.time_zone AS zone,
        jsonb_build_object('nl', coalesce(run.title_nl, first.title_nl), 'en',
          CASE WHEN run.title_nl IS NULL THEN first.title_en ELSE run.title_en END) AS title,
        (SELECT (extract(epoch FROM min(starts_at)) * 1000)::float8 FROM session WHERE run_id = run.id) AS "firstStart",
        run.state::text AS state, run.cancel_reason AS "cancelReason",
        (extract(epoch FROM run.option_until) * 1000)::float8 AS "optionUntil",
        ARRAY(SELECT id::text FROM enrolment WHERE run_id = run.id AND state = 'confirmed' ORDER BY id) AS "enrolmentIds"
      FROM run JOIN site ON site.id = run.site_id JOIN LATERAL (SELECT c.code, c.title_nl, c.title_en
        FROM run_course rc JOIN course c ON c.id = rc.course_id WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) first ON true
      WHERE run.id = ${runId}::uuid`,
  );
  return row ?? null;
}

/** Who was waiting for a place, by entry. */
export async function waitingPeople(waitingEntryIds: readonly string[]): Promise<Recipient[]> {
  if (waitingEntryIds.length === 0) return [];
  const rows = await asSystem(
    (tx) => tx.$queryRaw<PersonRow[]>`
      SELECT DISTINCT p.id::text AS "personId", p.given_name AS "givenName", p.infix, p.family_name AS "familyName",
        p.email, p.locale, p.mails_off AS "mailsOff"
      FROM waiting_entry w JOIN person p ON p.id = w.person_id WHERE w.id = ANY(${[...waitingEntryIds]}::uuid[])`,
  );
  return rows.flatMap((row) => asRecipient(row) ?? []);
}

export type ToldWaiting = {
  readonly waitingEntryId: string;
  readonly runId: string;
  readonly quantity: number;
  /** From 1. */
  readonly position: number;
  /** The person, or the coordinators of a company that waits for places. */
  readonly readers: readonly Recipient[];
};

/** One entry that still waits; null when it was closed. */
export async function waitingToTell(
  waitingEntryId: string,
  now: Temporal.Instant,
): Promise<ToldWaiting | null> {
  return asSystem(async (tx) => {
    const [row] = await tx.$queryRaw<
      (Omit<ToldWaiting, 'readers' | 'position'> & {
        personId: string | null;
        organisationId: string | null;
      })[]
    >`
      SELECT w.id::text AS "waitingEntryId", w.run_id::text AS "runId", w.quantity, w.person_id::text AS "personId",
        w.organisation_id::text AS "organisationId"
      FROM waiting_entry w WHERE w.id = ${waitingEntryId}::uuid AND w.state IN ('waiting', 'offered')`;
    if (!row) return null;
    const { personId, organisationId, ...entry } = row;
    const line = await placesInLine(tx, [entry.runId], now);
    const position = line.get(waitingEntryId)?.position ?? 1;
    return { ...entry, position, readers: await readersOf(tx, { personId, organisationId }, now) };
  });
}

/** The person; who has no address, and a company's places, are told through the company's coordinators. */
async function readersOf(
  tx: Tx,
  party: { readonly personId: string | null; readonly organisationId: string | null },
  now: Temporal.Instant,
): Promise<Recipient[]> {
  const { personId, organisationId } = party;
  const people = personId === null ? [] : await personRows(tx, [personId]);
  const own = people.flatMap((one) => asRecipient(one) ?? []);
  return own.length > 0 || organisationId === null ? own : coordinatorsOf(tx, organisationId, now);
}

export type ToldOffer = {
  readonly offerId: string;
  readonly runId: string;
  readonly state: string;
  readonly quantity: number;
  /** Epoch milliseconds. */
  readonly until: number;
  /** Whose place it is, where that isn't the reader. */
  readonly name: string | null;
  readonly readers: readonly Recipient[];
};

export async function offerToTell(offerId: string, now: Temporal.Instant): Promise<ToldOffer | null> {
  return asSystem(async (tx) => {
    const offer = await tx.offer.findUnique({
      where: { id: offerId },
      include: { waitingEntry: { select: { runId: true } } },
    });
    if (!offer) return null;
    const { personId, state, quantity } = offer;
    const readers = await readersOf(tx, offer, now);
    const isOwn = readers.some((reader) => reader.personId === personId);
    const [person] = personId === null || isOwn ? [] : await personRows(tx, [personId]);
    const name = person ? fullNameOf(person) : null;
    const { runId } = offer.waitingEntry;
    return { offerId, runId, state, quantity, until: offer.until.getTime(), name, readers };
  });
}

/** Entries that wait without an offer for a run that has a place now, whose turn it is first. */
export async function inLineForFree(runId: string, now: Temporal.Instant): Promise<string[]> {
  const instant = new Date(now.epochMilliseconds);
  return asSystem(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT w.id::text AS id FROM waiting_entry w JOIN run ON run.id = w.run_id AND run.state IN ('open', 'confirmed')
      WHERE w.run_id = ${runId}::uuid AND w.state = 'waiting'
        AND (SELECT min(per.free) FROM (SELECT (SELECT count(*) FROM session_seat WHERE session_id = s.id
            AND enrolment_id IS NULL AND offer_id IS NULL AND (held_for_id IS NULL OR held_until <= ${instant}::timestamptz)) AS free
          FROM session s WHERE s.run_id = run.id AND s.state = 'planned' AND s.ends_at > ${instant}::timestamptz) per) > 0`;
    const line = await placesInLine(tx, [runId], now);
    const ids = new Set(rows.map(({ id }) => id));
    return [...line.keys()].filter((id) => ids.has(id));
  });
}

/** How somebody is called in a mail they have sent: a trainer's working name, else the full name. */
export async function senderName(personId: string): Promise<string> {
  const [row] = await asSystem(
    (tx) => tx.$queryRaw<{ name: string }[]>`
    SELECT coalesce(t.display_name, concat_ws(' ', p.given_name, p.infix, p.family_name)) AS name
    FROM person p LEFT JOIN trainer t ON t.person_id = p.id WHERE p.id = ${personId}::uuid`,
  );
  return row?.name ?? '';
}
