import type { Tx } from '#app/platform/database.server.ts';
import type { ImportNames } from './import-report.ts';

/** Names of everything a reason of planning may point at, for the office that imports; codes where a file uses codes. */
export async function planNames(tx: Tx): Promise<ImportNames> {
  const sites = await tx.site.findMany({ select: { id: true, name: true } });
  const resources = await tx.resource.findMany({ select: { id: true, code: true } });
  const pools = await tx.pool.findMany({ select: { id: true, nameNl: true } });
  const trainers = await tx.trainer.findMany({ select: { personId: true, displayName: true } });
  const courses = await tx.course.findMany({ select: { id: true, code: true } });
  return {
    sites: new Map(sites.map(({ id, name }) => [id, name])),
    resources: new Map(resources.map(({ id, code }) => [id, code])),
    pools: new Map(pools.map(({ id, nameNl }) => [id, nameNl])),
    persons: new Map(trainers.map(({ personId, displayName }) => [personId, displayName])),
    courses: new Map(courses.map(({ id, code }) => [id, code])),
  };
}
