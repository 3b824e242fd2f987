import { plannerWording } from '#app/scheduling/planner-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import styles from './board.module.css';

/**
 * Says for a moment, to the eye and the ear, that somebody changed the planning and that the board shows it. It hangs
 * over the corner of the window, so that no block moves because of it.
 */
export function FreshNote({ shown }: { readonly shown: boolean }) {
  const t = useWords(plannerWording);
  return (
    <div className={styles.fresh} role="status" data-print="no" data-shown={shown || undefined}>
      {shown && <StatusMark tone="accent">{t('updated')}</StatusMark>}
    </div>
  );
}
