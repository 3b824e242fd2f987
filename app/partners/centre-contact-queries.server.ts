/** How to reach the practice centre: for the way out "call or mail the office". */
import { withScope } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';

export type CentreContact = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
};

/** The practice centre's own name, address and number; null before it is imported. */
export function centreContact(scope: Scope): Promise<CentreContact | null> {
  return withScope(scope, (tx) =>
    tx.organisation.findFirst({
      where: { kind: 'centre', active: true },
      orderBy: { code: 'asc' },
      select: { name: true, email: true, phone: true },
    }),
  );
}
