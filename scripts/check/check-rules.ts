import { type Project, readProject } from './project.ts';
import type { Finding, Rule } from './rule.ts';
import { rules } from './rules.ts';

export type Broken = { readonly rule: Rule; readonly findings: readonly Finding[] };

/** Which rules the project breaks, and where; none when all is well. */
export function brokenRules(project: Project): Broken[] {
  return rules.flatMap((rule) => {
    const findings = rule.find(project);
    return findings.length > 0 ? [{ rule, findings }] : [];
  });
}

/** What `npm run check` prints: per rule the sentence, each place as file:line, and the way out. */
export function checkRules(root: string): { readonly ok: boolean; readonly report: string } {
  const project = readProject(root);
  const broken = brokenRules(project);
  if (broken.length === 0)
    return { ok: true, report: `${rules.length} rules hold over ${project.files.length} files` };
  const report = broken.map(({ rule, findings }) =>
    [
      `${rule.name}: ${rule.says}`,
      ...findings.map(({ path, line, found }) => `  ${path}:${line}  ${found}`),
      `  → ${rule.fix}`,
    ].join('\n'),
  );
  return { ok: false, report: report.join('\n\n') };
}
