import { demoAccounts, demoPassword } from '#app/identity/demo-accounts.ts';
import { say } from './say.ts';

/** The roles that a first look is about; the demo page has them all. */
const shown = ['employee', 'trainer', 'office'] as const;

/** The few lines that a started Leerbank leaves on the terminal. */
export function welcome(address: string, demo: boolean): void {
  say('', `Leerbank is running at ${address}`, '');
  if (demo) {
    const mailboxes = shown.map((key) => demoAccounts.find((account) => account.key === key)?.email);
    say(
      `  Look around as any role in one click: ${address}/demo`,
      `  Or sign in with password "${demoPassword}" as ${mailboxes.join(', ')}`,
      '',
    );
  }
  say('Ctrl+C stops.');
}
