import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useLocale } from '#app/ui/i18n/use-words.tsx';
import styles from './site-place.module.css';

interface SitePlaceProps {
  readonly site: {
    readonly name: string;
    readonly street: string | null;
    readonly postcode: string | null;
    readonly city: string | null;
    readonly directions: Content | { readonly nl: string | null; readonly en: string | null } | null;
  };
}

/** Where to go: name, address, and how to get in. */
export function SitePlace({ site }: SitePlaceProps) {
  const locale = useLocale();
  const town = [site.postcode, site.city].filter(Boolean).join('  ');
  const directions = site.directions && inLocale(site.directions, locale);
  return (
    <div className={styles.place}>
      <address className={styles.address}>
        <strong>{site.name}</strong>
        {site.street && <span>{site.street}</span>}
        {town && <span>{town}</span>}
      </address>
      {directions && <p className={styles.directions}>{directions}</p>}
    </div>
  );
}
