/** The invented people of the demo project, one press each on the sign-in page. Only the embedded trial server shows them. */
import type { DemoAccount } from '#contracts';
import type { Database } from '#database';

export const DEMO_PASSWORD = 'prova framsteg i lugn och ro';

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { role: 'coach', name: 'Sara Lind', email: 'sara.lind@demo.framsteg.example', password: DEMO_PASSWORD },
  { role: 'project_leader', name: 'Karin Holm', email: 'karin.holm@demo.framsteg.example', password: DEMO_PASSWORD },
  { role: 'project_admin', name: 'Amir Berg', email: 'amir.berg@demo.framsteg.example', password: DEMO_PASSWORD },
  { role: 'funder', name: 'Ulla Sand', email: 'ulla.sand@demo.framsteg.example', password: DEMO_PASSWORD },
  { role: 'system_admin', name: 'Peter Falk', email: 'peter.falk@demo.framsteg.example', password: DEMO_PASSWORD },
];

/** Only the accounts that exist; none on a server without demo data. */
export async function demoAccounts(database: Database): Promise<DemoAccount[]> {
  const there: DemoAccount[] = [];
  for (const account of DEMO_ACCOUNTS)
    if ((await database.gate('password_of', account.email)).length > 0) there.push(account);
  return there;
}
