/** The people of an organisation against certificates: what they hold, what their job asks and what is booked. */
import { certificatesOn } from '#app/credentials/queries.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { fullName, type PersonName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { matchesAllWords } from '#app/kernel/text.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import type { PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { TeamFilter } from './team-filter.ts';
import {
  needsAction,
  type PlannedTraining,
  type TeamCell,
  type TeamTotals,
  teamCell,
  teamTotals,
} from './team-grid.ts';

export type TeamMember = {
  readonly personId: string;
  readonly name: PersonName;
  /** Personnel number. */
  readonly number: string;
  readonly department: string | null;
  readonly profile: { readonly code: string; readonly name: Content } | null;
  /** By certificate type; only what is held, asked or booked. */
  readonly cells: Readonly<Record<string, TeamCell>>;
};

export type TeamColumn = {
  readonly certificateTypeId: string;
  readonly code: string;
  readonly name: Content;
};
type Choice = { readonly code: string; readonly name: Content };

export type TeamGrid = {
  readonly today: CalendarDate;
  /** Of this page, by name. */
  readonly people: readonly TeamMember[];
  /** Certificates that matter to the people found, what most jobs require first. */
  readonly columns: readonly TeamColumn[];
  /** Over everybody found before the status counted. */
  readonly totals: TeamTotals;
  /** How many people the totals are about. */
  readonly counted: number;
  readonly found: number;
  readonly pages: number;
  /** Everybody who works here today. */
  readonly everybody: number;
  readonly profiles: readonly Choice[];
  readonly certificates: readonly Choice[];
};

export const teamPageSize = 25;

/** The team as `filter` asks, on the day of `now`; with `pageSize` null all of it on one page. */
export async function teamGrid(
  scope: PartnerScope,
  now: Temporal.Instant,
  filter: TeamFilter,
  pageSize: number | null = teamPageSize,
): Promise<TeamGrid> {
  const today = dateAt(now.epochMilliseconds, centreZone);
  const { members, types } = await everyMember(scope, now, today);
  const profiles = choices(members.flatMap(({ profile }) => profile ?? []));
  const used = new Set(members.flatMap(({ cells }) => Object.keys(cells)));
  const certificates = types.filter(({ certificateTypeId }) => used.has(certificateTypeId));
  const only = certificates.find(({ code }) => code === filter.certificate);
  const chosen = members
    .filter(({ profile }) => !filter.profile || profile?.code === filter.profile)
    .filter((one) => matchesAllWords(textOf(one), filter.q ?? ''))
    .filter(({ cells }) => !only || (cells[only.certificateTypeId]?.mark ?? 'none') !== 'none')
    .map((one) => ({ one, cells: Object.entries(one.cells).flatMap(shownCells(only?.certificateTypeId)) }));
  const found = chosen.filter(({ cells }) => !filter.status || cells.some(hasStatus(filter.status)));
  const pages = pageSize === null ? 1 : Math.max(1, Math.ceil(found.length / pageSize));
  const first = pageSize === null ? 0 : (filter.page - 1) * pageSize;
  return {
    today,
    people: found.slice(first, pageSize === null ? undefined : first + pageSize).map(({ one }) => one),
    columns: only
      ? [only]
      : columnsOf(
          found.map(({ one }) => one),
          certificates,
        ),
    totals: teamTotals(chosen),
    counted: chosen.length,
    found: found.length,
    pages,
    everybody: members.length,
    profiles,
    certificates: choices(certificates),
  };
}

const shownCells =
  (only: string | undefined) =>
  ([typeId, cell]: [string, TeamCell]): TeamCell[] =>
    only === undefined || typeId === only ? [cell] : [];

const hasStatus = (status: NonNullable<TeamFilter['status']>) => (cell: TeamCell) =>
  status === 'action' ? needsAction(cell) : cell.mark === status;

function textOf({ name, number, department }: TeamMember): string {
  return `${fullName(name)} ${number} ${department ?? ''}`;
}

function choices(all: readonly Choice[]): Choice[] {
  const byCode = new Map(all.map(({ code, name }) => [code, { code, name }]));
  return [...byCode.values()].sort((a, b) => a.name.nl.localeCompare(b.name.nl, 'nl'));
}

/** What nobody found holds, needs or has booked is no column. */
function columnsOf(people: readonly TeamMember[], types: readonly TeamColumn[]): TeamColumn[] {
  const weights = new Map<string, { required: number; shown: number }>();
  for (const { cells } of people) {
    for (const [typeId, { required, mark }] of Object.entries(cells)) {
      const known = weights.get(typeId) ?? { required: 0, shown: 0 };
      weights.set(typeId, {
        required: known.required + (required ? 1 : 0),
        shown: known.shown + (mark === 'none' ? 0 : 1),
      });
    }
  }
  const weight = ({ certificateTypeId }: TeamColumn) => weights.get(certificateTypeId);
  return types
    .filter((type) => (weight(type)?.shown ?? 0) > 0)
    .sort((a, b) => (weight(b)?.required ?? 0) - (weight(a)?.required ?? 0) || a.code.localeCompare(b.code));
}

type AskedItem = { readonly certificateTypeId: string; readonly required: boolean };

/** Everybody employed on the day with all they hold, are asked and have booked, by family name. */
async function everyMember(
  scope: PartnerScope,
  now: Temporal.Instant,
  today: CalendarDate,
): Promise<{ members: TeamMember[]; types: TeamColumn[] }> {
  const { jobs, types, booked } = await withScope(scope, async (tx) => ({
    jobs: await jobsOn(tx, scope, today),
    types: await typesOf(tx),
    booked: await bookedTrainings(tx, scope, now),
  }));
  const held = await certificatesOn(
    scope,
    jobs.map(({ personId }) => personId),
    today,
  );
  const members = jobs.map(({ items, ...job }): TeamMember => {
    const own = held.get(job.personId) ?? [];
    const planned = booked.filter(({ personId }) => personId === job.personId);
    const typeIds = new Set([...items, ...own, ...planned].map(({ certificateTypeId }) => certificateTypeId));
    const cells: Record<string, TeamCell> = {};
    for (const typeId of typeIds) {
      const certificate = own.find(({ certificateTypeId }) => certificateTypeId === typeId);
      const training = planned.find(({ certificateTypeId }) => certificateTypeId === typeId);
      cells[typeId] = teamCell({
        status: certificate?.status ?? 'missing',
        validUntil: certificate?.validUntil ?? null,
        required: items.find(({ certificateTypeId }) => certificateTypeId === typeId)?.required ?? null,
        planned: training
          ? {
              code: training.code,
              next: training.next,
              zone: training.zone,
              requested: training.requested,
            }
          : null,
      });
    }
    return { ...job, cells };
  });
  return { members, types };
}

type Job = Omit<TeamMember, 'cells'> & { readonly items: readonly AskedItem[] };

/** One line a person: of several jobs here the one that began last. */
async function jobsOn(tx: Tx, scope: PartnerScope, today: CalendarDate): Promise<Job[]> {
  const rows = await tx.employment.findMany({
    where: {
      organisationId: scope.organisationId,
      validFrom: { lte: dayToColumn(today) },
      OR: [{ validUntil: null }, { validUntil: { gte: dayToColumn(today) } }],
    },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }, { validFrom: 'desc' }],
    select: {
      personId: true,
      code: true,
      department: true,
      person: { select: { givenName: true, infix: true, familyName: true } },
      functionProfile: {
        select: {
          code: true,
          nameNl: true,
          nameEn: true,
          items: { select: { certificateTypeId: true, required: true } },
        },
      },
    },
  });
  const byPerson = new Map<string, Job>();
  for (const { personId, code, department, person, functionProfile: profile } of rows) {
    if (byPerson.has(personId)) continue;
    byPerson.set(personId, {
      personId,
      number: code,
      department,
      name: person,
      profile: profile && { code: profile.code, name: { nl: profile.nameNl, en: profile.nameEn } },
      items: profile?.items ?? [],
    });
  }
  return [...byPerson.values()];
}

async function typesOf(tx: Tx): Promise<TeamColumn[]> {
  const types = await tx.certificateType.findMany({
    orderBy: { code: 'asc' },
    select: { id: true, code: true, nameNl: true, nameEn: true },
  });
  return types.map(({ id, code, nameNl, nameEn }) => ({
    certificateTypeId: id,
    code,
    name: { nl: nameNl, en: nameEn },
  }));
}

type BookedTraining = PlannedTraining & { readonly personId: string; readonly certificateTypeId: string };

/** Trainings with a session still to come that grant something, booked for this organisation; the soonest first. */
function bookedTrainings(tx: Tx, scope: PartnerScope, now: Temporal.Instant): Promise<BookedTraining[]> {
  const instant = new Date(now.epochMilliseconds);
  return tx.$queryRaw<BookedTraining[]>`
    SELECT e.person_id::text AS "personId", c.grants_type_id::text AS "certificateTypeId", e.code,
      e.state = 'requested' AS requested, site.time_zone AS zone,
      (extract(epoch FROM coming.next) * 1000)::float8 AS next
    FROM enrolment e JOIN course c ON c.id = e.course_id AND c.grants_type_id IS NOT NULL
    JOIN run ON run.id = e.run_id JOIN site ON site.id = run.site_id
    JOIN LATERAL (SELECT min(s.starts_at) AS next FROM session s JOIN session_seat seat ON seat.session_id = s.id
      WHERE seat.enrolment_id = e.id AND s.state = 'planned' AND s.ends_at > ${instant}::timestamptz) coming
      ON coming.next IS NOT NULL
    WHERE e.organisation_id = ${scope.organisationId}::uuid AND e.person_id IS NOT NULL
      AND e.state IN ('requested', 'confirmed')
    ORDER BY coming.next, e.code`;
}
