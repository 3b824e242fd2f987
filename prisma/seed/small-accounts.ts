/** Accounts for people of the small centre, and visitors who use them, for tests of signing in and of scopes. */
import { openAccount } from '#app/identity/open-account.server.ts';
import type { Visitor } from '#app/identity/visitor.server.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { transact } from '#app/platform/database.server.ts';
import { actingAsSystem, SMALL_NOW, saveSmallCentre, small } from './small-centre.ts';

export const smallPassword = 'een lang wachtwoord';

/** `sofie` and the coordinators sign in with a password, `tarik` by mail only, the others have no account. */
export const smallCentreWithAccounts = {
  name: 'small_accounts',
  async fill() {
    const ctx = actingAsSystem();
    await transact(ctx, { locks: [] }, async (tx) => ok(await saveSmallCentre(tx)));
    const withPassword = ['sofie', 'coordinatorStaal', 'coordinatorAgro', 'anna', 'office'] as const;
    for (const name of withPassword) {
      const input = { personId: small.person[name], email: addressOf(name), password: smallPassword };
      valueOrThrow(await openAccount(ctx, input));
    }
    valueOrThrow(await openAccount(ctx, { personId: small.person.tarik, email: addressOf('tarik') }));
  },
};

export function addressOf(name: string): string {
  return `${name.toLowerCase()}@voorbeeld.example`;
}

/** Someone at a browser: from this address on the internet, at this moment, with these cookies. */
export function visitor(
  options: { address?: string; now?: string; cookies?: readonly string[] } = {},
): Visitor {
  const headers = new Headers({ 'user-agent': 'Mozilla/5.0 (test)' });
  const cookie = (options.cookies ?? []).map((line) => line.split(';')[0]).join('; ');
  if (cookie !== '') headers.set('cookie', cookie);
  return {
    requestId: 'test',
    now: options.now ? Temporal.Instant.from(options.now) : SMALL_NOW,
    locale: 'nl',
    address: options.address ?? '192.0.2.1',
    origin: 'http://localhost:3000',
    headers,
  };
}
