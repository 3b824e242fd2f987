import { useWords } from '#app/ui/i18n/use-words.tsx';
import { teamEnrolWording } from '../../team-enrol-wording.ts';
import styles from './team-tick.module.css';

interface TeamTickProps {
  readonly personId: string;
  readonly name: string;
  /** The form that this tick belongs to, wherever it stands. */
  readonly form: string;
  readonly ticked: boolean;
  /** The name stands beside it; else the row says it, and it is for the ear only. */
  readonly visible?: boolean;
}

/** Someone of the team to choose. */
export function TeamTick({ personId, name, form, ticked, visible = false }: TeamTickProps) {
  const t = useWords(teamEnrolWording);
  return (
    <label className={styles.tick}>
      <input type="checkbox" name="person" value={personId} form={form} defaultChecked={ticked} />
      <span className={visible ? undefined : 'visually-hidden'}>
        {visible ? name : t('choose-person', { name })}
      </span>
    </label>
  );
}
