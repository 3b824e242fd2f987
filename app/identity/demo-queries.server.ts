import { database } from '#app/platform/database-pool.server.ts';
import { type DemoKey, demoAccounts } from './demo-accounts.ts';
import { isDemo } from './enter-demo.server.ts';

export type DemoPerson = {
  readonly key: DemoKey;
  readonly role: (typeof demoAccounts)[number]['role'];
  readonly email: string;
  readonly givenName: string;
  readonly name: string;
  readonly organisationName: string;
};

/** The people that can be entered as, as far as they are there; none where this is no demo. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (!isDemo()) return [];
  const users = await database().prisma.user.findMany({
    where: { email: { in: demoAccounts.map(({ email }) => email) } },
    select: {
      email: true,
      name: true,
      person: {
        select: {
          givenName: true,
          memberships: { select: { organisation: { select: { code: true, name: true } } } },
        },
      },
    },
  });
  return demoAccounts.flatMap(({ key, role, email, organisation }) => {
    const user = users.find((each) => each.email === email);
    if (!user?.person) return [];
    const at = user.person.memberships.find((each) => each.organisation.code === organisation);
    const organisationName = at?.organisation.name ?? '';
    return [{ key, role, email, givenName: user.person.givenName, name: user.name, organisationName }];
  });
}
