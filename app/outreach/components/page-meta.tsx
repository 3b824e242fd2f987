import { useLocale } from '#app/ui/i18n/use-words.tsx';
import type { StructuredData } from '../structured-data.ts';

interface PageMetaProps {
  /** `https://leerbank.example.nl` */
  readonly origin: string;
  /** The page's address without a query; no other address of the same page counts. */
  readonly path: string;
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
  readonly data?: readonly StructuredData[];
}

/** How a public page presents itself to search engines and in messages: React moves it into the head. */
export function PageMeta({ origin, path, title, description, data = [] }: PageMetaProps) {
  const locale = useLocale();
  const dutch = origin + path;
  const english = `${dutch}?lang=en`;
  const canonical = locale === 'en' ? english : dutch;
  const picture = `${origin}/share/leerbank-${locale}.png`;
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={canonical} />
      <link rel="alternate" hrefLang="nl" href={dutch} />
      <link rel="alternate" hrefLang="en" href={english} />
      <link rel="alternate" hrefLang="x-default" href={dutch} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={canonical} />
      <meta property="og:locale" content={locale === 'en' ? 'en_GB' : 'nl_NL'} />
      <meta property="og:image" content={picture} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
      {data.map((block) => (
        // A block of data is no script: it runs nothing, so the security policy lets it be.
        <script key={block['@type']} type="application/ld+json">
          {JSON.stringify(block).replaceAll('<', '\\u003c')}
        </script>
      ))}
    </>
  );
}
