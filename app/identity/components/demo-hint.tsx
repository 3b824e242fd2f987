import { LinkButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { signInWording } from '../sign-in-wording.ts';

/** On the sign-in page of a demo: nobody needs to sign in here. */
export function DemoHint() {
  const t = useWords(signInWording);
  return (
    <Notice
      action={
        <LinkButton to="/demo" size="small">
          {t('toDemo')}
        </LinkButton>
      }
    >
      {t('demoHint')}
    </Notice>
  );
}
