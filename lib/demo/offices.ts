import type { DemoOffice } from './offices/demo-office';
import { harbour } from './offices/harbour';
import { lindenhof } from './offices/lindenhof';
import { schelde } from './offices/schelde';
import { support } from './offices/support';
import { vandalen } from './offices/vandalen';
import { waterland } from './offices/waterland';

/** Published on purpose: these accounts exist in the demo only, which listens on loopback only. */
export const demoPassword = 'knock-knock-2026';

/** Five offices, one for each way of working the portal was made for, and the portal's own support. All fictional. */
export const demoOffices: DemoOffice[] = [lindenhof, waterland, vandalen, harbour, schelde, support];

/** One line each for the console and the demo's list on the sign-in page. */
export const demoAccounts = demoOffices.flatMap((office) =>
  office.accounts.map((account) => ({
    office: office.name,
    officeSlug: office.slug,
    name: account.name,
    identifier: account.userName ?? account.email,
    roles: account.roles,
    appKey: account.appKey,
    phones: account.phones ?? [],
    clients: account.clients ?? [],
  })),
);
