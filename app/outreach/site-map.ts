/** The public pages for search engines: https://www.sitemaps.org/protocol.html */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

/** A sitemap of paths under an origin, each in both languages. */
export function siteMap(origin: string, paths: readonly string[]): string {
  const urls = paths.map((path) => {
    const url = escaped(origin + path);
    return [
      '  <url>',
      `    <loc>${url}</loc>`,
      `    <xhtml:link rel="alternate" hreflang="nl" href="${url}"/>`,
      `    <xhtml:link rel="alternate" hreflang="en" href="${url}?lang=en"/>`,
      '  </url>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

/** What robots may fetch: the public pages, nothing that needs signing in. */
export function robotsFile(origin: string): string {
  const closed = [
    '/account/',
    '/me',
    '/office',
    '/planning',
    '/trainer',
    '/profile',
    '/feeds/',
    '/tours/',
    '/demo',
    '/preferences',
  ];
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}
