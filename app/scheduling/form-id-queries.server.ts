import { newId } from '#app/platform/new-id.server.ts';

/** The id that a form carries, so that sending it twice saves once. */
export function mintFormId(): string {
  return newId();
}
