/** Gives the people of the demo page their accounts: whoever is named there is in people.csv. */
import { openAccount } from '#app/identity/open-account.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { employedPersons, personnelKey } from '#app/partners/employed-persons-queries.server.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { demoAccounts, demoPassword } from './demo-accounts.ts';

export async function openDemoAccounts(ctx: Ctx): Promise<void> {
  const keys = demoAccounts.map(({ organisation, personnelNumber }) => ({
    organisation,
    code: personnelNumber,
  }));
  const people = await asSystem((tx) => employedPersons(tx, keys));
  await Promise.all(
    demoAccounts.map(async ({ email }, at) => {
      const key = keys[at] as (typeof keys)[number];
      const person = people.get(personnelKey(key));
      if (!person) throw new Error(`nobody at ${key.organisation} has personnel number ${key.code}`);
      valueOrThrow(await openAccount(ctx, { personId: person.personId, email, password: demoPassword }));
    }),
  );
}
