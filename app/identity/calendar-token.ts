/** What the secret of a calendar link looks like. It is shown once, when it is made; only its hash is kept. */

/** Makes a link that was left somewhere easy to find; the digit lets the log leave it out for sure. */
export const feedTokenPrefix = 'lbf1-';

const shape = /^lbf1-[\w-]{43}$/;

export function looksLikeFeedToken(text: string): boolean {
  return shape.test(text);
}
