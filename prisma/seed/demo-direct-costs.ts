/** What the demo's treasurer booked for single courses, and what comes back by itself. */
import type { Quarter } from '#app/booking/hours-period.ts';
import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { asSystem, transact } from '#app/platform/database.server.ts';
import { bookEntriesStep } from '#app/settlement/book-entries.step.server.ts';
import type { EntryInput } from '#app/settlement/entry-input.ts';
import { recordRecurring } from '#app/settlement/record-recurring.server.ts';
import type { RecurringInput } from '#app/settlement/recurring-input.ts';

type PaidRun = {
  readonly code: string;
  readonly title: string;
  readonly sessions: number;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
};

/** Of every so many runs one needs somebody from outside, or more material than is on the shelf. */
const everySoMany = 4;

/** Books trainers from outside and material for runs that end within the quarters; none of these is closed yet. */
export async function bookRunCosts(
  treasurer: Ctx,
  quarters: readonly Quarter[],
  poolIds: ReadonlyMap<string, string>,
): Promise<void> {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (!first || !last) return;
  const runs = await runsBetween(first.firstDay, last.lastDay);
  const entries = runs
    .filter((_, at) => at % everySoMany === 0)
    .flatMap(({ code, title, sessions, firstDay, lastDay }, at): EntryInput[] => {
      const own = { side: 'cost', run: code, bookedOn: lastDay, firstDay, lastDay } as const;
      const trainer: EntryInput = {
        ...own,
        poolId: poolIds.get('CURSUSSEN') ?? '',
        description: `Inhuur trainer, ${title}`,
        supplier: 'Lasopleiding Noord',
        net: sessions * 38_500,
      };
      const material: EntryInput = {
        ...own,
        poolId: poolIds.get('CURSUSSEN') ?? '',
        description: `Materiaal, ${title}`,
        supplier: 'IJzerhandel Veenakker',
        net: sessions * 6_500,
        vat: sessions * 1_365,
      };
      return at % 3 === 0 ? [trainer, material] : at % 3 === 1 ? [trainer] : [material];
    });
  await transact(treasurer, { locks: ['series:cost-entry'] }, async (tx) => {
    await ensureQuarters(tx, first.firstDay, last.lastDay);
    const booked = await bookEntriesStep(
      tx,
      treasurer,
      entries.map((input) => ({ input })),
    );
    for (const outcome of booked) valueOrThrow(outcome);
    return ok(undefined);
  });
}

function runsBetween(firstDay: CalendarDate, lastDay: CalendarDate): Promise<PaidRun[]> {
  return asSystem(
    (tx) => tx.$queryRaw<PaidRun[]>`
      SELECT r.code, coalesce(r.title_nl, (SELECT c.title_nl FROM run_course rc JOIN course c ON c.id = rc.course_id
          WHERE rc.run_id = r.id ORDER BY rc.sort_order, c.code LIMIT 1), r.code) AS title, count(*)::int AS sessions,
        min(app_day(s.starts_at))::text AS "firstDay", max(app_day(s.starts_at))::text AS "lastDay"
      FROM run r JOIN session s ON s.run_id = r.id
      WHERE r.state IN ('open', 'confirmed', 'completed') AND r.price_cents > 0
      GROUP BY r.id HAVING max(app_day(s.starts_at)) BETWEEN ${firstDay}::date AND ${lastDay}::date
      ORDER BY "lastDay", r.code`,
  );
}

const recurring: readonly (Omit<RecurringInput, 'poolId' | 'firstDay'> & { readonly pool: string })[] = [
  {
    pool: 'ONDERHOUD',
    description: 'Lease vorkheftruck',
    supplier: 'Heftruck Noord',
    every: 'month',
    net: 38_500,
    vat: 8_085,
  },
  {
    pool: 'ONDERHOUD',
    description: 'Keuring hijsmiddelen',
    supplier: 'Keurhuis',
    every: 'quarter',
    net: 46_000,
    vat: 9_660,
  },
  {
    pool: 'COORDINATIE',
    description: 'Alarm en bewaking',
    supplier: 'Wachtpost',
    every: 'month',
    net: 18_900,
    vat: 3_969,
  },
  {
    pool: 'HUUR',
    description: 'Opstalverzekering',
    supplier: 'Onderlinge Noorderveld',
    every: 'year',
    net: 312_000,
  },
];

/** Records what comes back from the first day of a quarter on; what has begun is booked. */
export async function recordDemoRecurring(
  treasurer: Ctx,
  firstDay: CalendarDate,
  poolIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { pool, ...input } of recurring) {
    valueOrThrow(
      await recordRecurring(treasurer, {
        ...input,
        firstDay,
        poolId: poolIds.get(pool) ?? '',
        // Half of the VAT is deducted: half of what the centre does is taxed.
        deductible: Math.floor((input.vat ?? 0) / 2),
      }),
    );
  }
}
