import { withScope } from '#app/platform/database.server.ts';
import type { SelfScope } from '#app/platform/scope.server.ts';
import { type MailKind, mailKinds } from './mail-choice.ts';

/** The mail that this person switched off, and where mail goes (null: they have no address). */
export async function ownMailChoice(
  scope: SelfScope,
): Promise<{ readonly off: readonly MailKind[]; readonly email: string | null }> {
  const person = await withScope(scope, (tx) =>
    tx.person.findUnique({ where: { id: scope.personId }, select: { mailsOff: true, email: true } }),
  );
  return {
    off: mailKinds.filter((kind) => person?.mailsOff.includes(kind)),
    email: person?.email ?? null,
  };
}
