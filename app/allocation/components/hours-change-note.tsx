import { Link } from 'react-router';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { dateHoursWording } from '../date-hours-wording.ts';
import { changeKind, changesTogether, type HoursChange } from '../hours-change.ts';
import { hoursChangeText } from '../hours-change-text.ts';
import { hoursChangeWording } from '../hours-change-wording.ts';

interface HoursChangeNoteProps {
  /** Of every booking that changes, in the order in which they draw. */
  readonly changes: readonly HoursChange[];
  /** Giving it up afterwards costs the hours: since it did before, or since its new day is near. */
  readonly late?: 'kept' | 'new' | null;
  /** The party's own people look, and may open their hours. */
  readonly ownHours: boolean;
}

/** What a change takes of a party's hours, gives back or loses, before it is confirmed; nothing where it touches none. */
export function HoursChangeNote({ changes, late = null, ownHours }: HoursChangeNoteProps) {
  const t = useWords(hoursChangeWording);
  const own = useWords(dateHoursWording);
  const locale = useLocale();
  const all = changesTogether(changes);
  if (all.length === 0) return null;
  const kinds = all.map(changeKind);
  const isOver = kinds.includes('short');
  const tone = isOver ? 'signal' : kinds.includes('lost') || kinds.includes('open') ? 'notice' : 'accent';
  return (
    <Notice
      tone={tone}
      title={isOver ? own('over-title') : t('title')}
      {...(ownHours && { action: <Link to="/entitlement">{own('all-hours')}</Link> })}
    >
      {all.map((change) => (
        <p key={change.divisionId}>{hoursChangeText(change, locale)}</p>
      ))}
      {late && <p>{t(`late-${late}`)}</p>}
    </Notice>
  );
}
