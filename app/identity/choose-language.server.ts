import { ok } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { localeCookie } from './open-session.server.ts';
import type { Account } from './signed-in.server.ts';
import type { Visitor } from './visitor.server.ts';

/**
 * Keeps the choice of language: on this device for everybody, and with the person who is signed in, for mail and for
 * their other devices at the next sign-in. Returns the `Set-Cookie` header.
 */
export async function chooseLanguage(
  visitor: Visitor,
  account: Account | null,
  locale: Locale,
): Promise<string> {
  if (account && account.person.locale !== locale) {
    await transact(visitor, { locks: [] }, async (tx) => {
      await tx.person.update({ where: { id: account.person.id }, data: { locale } });
      return ok();
    });
  }
  return localeCookie(locale);
}
