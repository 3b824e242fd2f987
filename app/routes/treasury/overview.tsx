/** The treasurer's first screen. */
import { quarterOf, quartersAround } from '#app/booking/hours-period.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import {
  bookingsWithoutPayer,
  feesToInvoice,
  listDocuments,
  quartersToInvoice,
} from '#app/invoicing/document-queries.server.ts';
import { invoicingTasks } from '#app/invoicing/tasks-text.ts';
import { monthsOfDueUse } from '#app/invoicing/use-queries.server.ts';
import { addDays, partsOf } from '#app/kernel/calendar-date.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { TreasuryView } from '#app/settlement/components/treasury-view.tsx';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { poolsOfYear, quarterStates } from '#app/settlement/treasury-queries.server.ts';
import type { Route } from './+types/overview.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['treasurer', 'board', 'office']);
  const scope = booksScope(actor);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const { year } = partsOf(today);
  const states = await quarterStates(scope);
  const current = quarterOf(today).code;
  const quarters = quartersAround(today, 3, 0)
    .map(({ code }) => ({ code, state: states.get(code) ?? ('none' as const), isOver: code !== current }))
    // Quarters before the books began are nobody's to close.
    .filter(({ code, state }, index, all) => state !== 'none' || index >= all.length - 2 || states.has(code))
    .reverse();
  const further = invoicingTasks(
    {
      overdue: await listDocuments(scope, { state: 'overdue', payerId: null, today }),
      quarters: await quartersToInvoice(scope),
      fees: await feesToInvoice(scope),
      use: await monthsOfDueUse(scope, addDays(today, -1)),
      payerless: await bookingsWithoutPayer(scope),
      today,
    },
    locale,
  );
  const keepsBooks = mayKeepBooks(actor);
  return { year, quarters, pools: await poolsOfYear(scope, year), further, keepsBooks };
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  return <TreasuryView {...loaderData} />;
}
