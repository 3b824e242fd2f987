import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Tabs } from '#app/ui/show/tabs.tsx';
import { agendaWording } from '../agenda-wording.ts';

/** The two halves of an agenda. */
export function AgendaTabs() {
  const t = useWords(agendaWording);
  return (
    <Tabs
      label={t('views')}
      tabs={[
        { to: '/me/agenda', label: t('coming') },
        { to: '/me/agenda/past', label: t('past') },
      ]}
    />
  );
}
