import { fullName, type PersonName } from '#app/kernel/person-name.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { SheetPerson, TakesPart } from '../attendance-sheet.ts';
import { rosterWording } from '../roster-wording.ts';

/** How someone on a roster is called; a place may have no name yet. */
export function useRosterName(): (name: PersonName | null) => string {
  const t = useWords(rosterWording);
  return (name) => (name ? fullName(name) : t('place-without-name'));
}

/** Whether what the course and the machines ask is met, by name where it isn't; nothing where nothing is asked. */
export function RequirementMarks({ requirements }: Pick<SheetPerson, 'requirements'>) {
  const t = useWords(rosterWording);
  const locale = useLocale();
  const unmet = requirements.filter(({ met }) => !met);
  if (requirements.length === 0) return null;
  if (unmet.length === 0) return <StatusMark tone="good">{t('requirements-met')}</StatusMark>;
  return unmet.map(({ name }) => (
    <StatusMark key={name.nl} tone="danger">
      {t('requirement-unmet', { name: inLocale(name, locale) })}
    </StatusMark>
  ));
}

/** What is out of the ordinary: awaiting approval, a clash, joining later, catching up. */
export function RemarkMarks({
  requested,
  conflict,
  takesPart,
}: Pick<SheetPerson, 'requested' | 'conflict' | 'takesPart'>) {
  const t = useWords(rosterWording);
  const part = useTakesPart()(takesPart);
  return (
    <>
      {requested && (
        <StatusMark tone="accent" shape="clock">
          {t('requested')}
        </StatusMark>
      )}
      {conflict && <StatusMark tone="signal">{t('conflict')}</StatusMark>}
      {part && (
        <StatusMark tone="neutral" shape="half">
          {part}
        </StatusMark>
      )}
    </>
  );
}

function useTakesPart(): (part: TakesPart) => string | null {
  const t = useWords(rosterWording);
  const format = useFormat();
  return (part) => {
    switch (part.kind) {
      case 'joins':
        return t('joins-from', { day: format.day(part.from, 'short') });
      case 'once':
        return t('this-session-only');
      case 'some':
        return t('some-sessions', { sessions: part.sessions, of: part.of });
      default:
        return null;
    }
  };
}
