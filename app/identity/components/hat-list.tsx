import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { accountWording } from '../account-wording.ts';
import type { HatChoice } from '../hats.ts';
import { roleWording } from '../wording.ts';

interface HatListProps {
  readonly hats: readonly HatChoice[];
  /** Membership of the hat that is worn. */
  readonly worn: string | null;
}

/** All roles of today, each but the one worn with a button to put it on. */
export function HatList({ hats, worn }: HatListProps) {
  const t = useWords(accountWording);
  const tRole = useWords(roleWording);
  return (
    <DataTable
      caption={t('hatsTitle')}
      noSheet="own account"
      rows={hats}
      rowKey={(hat) => hat.membershipId}
      columns={[
        { key: 'role', header: t('role'), title: true, cell: (hat) => tRole(hat.role) },
        { key: 'organisation', header: t('organisation'), cell: (hat) => hat.organisationName },
        {
          key: 'wear',
          header: t('wearHat'),
          silentHeader: true,
          phone: 'bare',
          cell: (hat) =>
            hat.membershipId === worn ? (
              t('hatCurrent')
            ) : (
              <Form method="post">
                <input type="hidden" name="returnTo" value="/" />
                <SubmitButton
                  name="hat"
                  value={hat.membershipId}
                  look="secondary"
                  size="small"
                  aria-label={t('wearHatOf', { role: tRole(hat.role), organisation: hat.organisationName })}
                >
                  {t('wearHat')}
                </SubmitButton>
              </Form>
            ),
        },
      ]}
    />
  );
}
