const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const token = /^(?=.*\d)[\w.~+=%-]{20,}$/;

/** A path without what could be a token (calendar feeds, sign-in links): such a part becomes `:token`. Ids stay. */
export function loggablePath(path: string): string {
  return path
    .slice(0, 300)
    .split('/')
    .map((part) => (uuid.test(part) || !token.test(part) ? part : ':token'))
    .join('/');
}
