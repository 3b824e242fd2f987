/** What an API token looks like. It is shown once, when it is made; only its hash is kept. */

/** Makes a token that was left in a file or a log easy to find. */
export const tokenPrefix = 'lbt_';

/** 32 random bytes in base64url after the prefix. */
const shape = /^lbt_[\w-]{43}$/;

export function looksLikeToken(text: string): boolean {
  return shape.test(text);
}

/** The token of an `Authorization: Bearer …` header, or null. */
export function bearerToken(header: string | null): string | null {
  const token = /^Bearer ([\w-]+)$/i.exec(header?.trim() ?? '')?.[1];
  return token && looksLikeToken(token) ? token : null;
}
