/** The second argument of `redirect` after a form: go and read the next page, with these cookies. */
export function withCookies(cookies: readonly string[]): { status: number; headers: [string, string][] } {
  return { status: 303, headers: cookies.map((cookie) => ['Set-Cookie', cookie]) };
}
