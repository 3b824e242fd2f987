/** The people of the demo who can be entered as; the seed opens their accounts. The list is identity's. */
export { type DemoAccount, type DemoKey, demoAccounts, demoPassword } from '#app/identity/demo-accounts.ts';
