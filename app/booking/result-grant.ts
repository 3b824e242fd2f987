/** A result is apart from presence, and only the result that the course asks for grants its certificate. */

export type ResultKind = 'attended' | 'passed' | 'failed' | 'resit';

/** Someone who passed has attended; nothing else stands for another result. */
export function grants(result: ResultKind, asked: ResultKind): boolean {
  return result === asked || (result === 'passed' && asked === 'attended');
}
