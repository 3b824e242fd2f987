/** Where things are: for everyone to read. */
import { withScope } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';

export type SiteChoice = { readonly siteId: string; readonly code: string; readonly name: string };

/**
 * The sites in use, the practice centre first, as their own order has it. A guest hears only of floors whose company wants
 * to be shown.
 */
export function siteChoices(scope: Scope): Promise<SiteChoice[]> {
  return withScope(scope, async (tx) => {
    const sites = await tx.site.findMany({
      where: {
        active: true,
        ...(scope.kind === 'public' && { organisation: { OR: [{ kind: 'centre' }, { isPublic: true }] } }),
      },
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
      select: { id: true, code: true, name: true },
    });
    return sites.map(({ id, code, name }) => ({ siteId: id, code, name }));
  });
}
