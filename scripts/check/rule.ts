import type { Project } from './project.ts';

export type Finding = { readonly path: string; readonly line: number; readonly found: string };

export type Rule = {
  readonly name: string;
  /** The rule, in a sentence. */
  readonly says: string;
  /** What to do about it. */
  readonly fix: string;
  readonly find: (project: Project) => Finding[];
};
