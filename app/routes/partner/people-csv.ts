/** The own people as a spreadsheet, with the columns of the import. */
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { csvText } from '#app/kernel/csv-text.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { ownPeople } from '#app/partners/own-people-queries.server.ts';
import { peopleSheet } from '#app/partners/people-sheet-text.ts';
import type { Route } from './+types/people-csv.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, hat } = await requireActor(args, ['coordinator']);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const people = await ownPeople(partnerScope(actor), today);
  const { header, rows } = peopleSheet(hat.organisationCode, people);
  return new Response(csvText(header, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="people.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
