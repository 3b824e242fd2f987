import { Link } from 'react-router';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';

/** The way to what goes for every file. */
export function HowTo() {
  const t = useWords(uploadWording);
  return <Link to="/office/import/formats">{t('how-to')}</Link>;
}
