import { LinkButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { accountWording } from '../account-wording.ts';

/** Whether there is a password, and where to set one. */
export function PasswordNote({ hasPassword }: { readonly hasPassword: boolean }) {
  const t = useWords(accountWording);
  return (
    <Section
      title={t('passwordTitle')}
      actions={
        <LinkButton to="/account/password" size="small">
          {t(hasPassword ? 'passwordChange' : 'passwordChoose')}
        </LinkButton>
      }
    >
      <p>{t(hasPassword ? 'passwordSet' : 'passwordNone')}</p>
    </Section>
  );
}
