import { Link } from 'react-router';
import type { KindGroup } from '#app/intake/kind-groups-text.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Icon } from '#app/ui/show/icon.tsx';
import styles from './kind-list.module.css';

interface KindListProps {
  readonly groups: readonly KindGroup[];
  /** Address of the page that leads here; kinds and examples are under it. */
  readonly base: string;
  /** Groups under their names; a single one speaks for itself. */
  readonly named?: boolean;
}

/** Kinds of file, by subject, in the order in which they are read: its columns one click away, its example too. */
export function KindList({ groups, base, named = true }: KindListProps) {
  const t = useWords(uploadWording);
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <div key={group.name} className={styles.group}>
          {named && <h3 className={styles.heading}>{t(`group-${group.name}`)}</h3>}
          <ol className={styles.kinds} start={named ? (group.kinds[0]?.at ?? 1) : 1}>
            {group.kinds.map(({ title, slug, fileName }) => (
              <li key={slug} className={styles.kind}>
                <Link to={`${base}/formats/${slug}`} className={styles.title}>
                  {title}
                </Link>
                <a href={`${base}/examples/${fileName}`} download={fileName} className={styles.file}>
                  <span className="visually-hidden">{t('example-of', { title })}: </span>
                  {fileName}
                  <Icon name="download" size={16} />
                </a>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
