import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/policy/decide';
import { mayAskFor, mayDecideFor, type Party } from '@/lib/support/rank';

const party = (id: string, officeId: string, ...roles: Role[]): Party => ({
  id,
  officeId,
  isOperator: officeId === 'operator',
  roles,
});

const customer = party('customer', 'lindenhof', 'customer');
const staff = party('staff', 'lindenhof', 'staff');
const admin = party('admin', 'lindenhof', 'staff', 'office-admin');
const ownDesk = party('own desk', 'lindenhof', 'staff', 'support');
const otherAdmin = party('other admin', 'harbour', 'staff', 'office-admin');
const otherDesk = party('other desk', 'harbour', 'staff', 'support');
const desk = party('desk', 'operator', 'staff', 'support');
const desk2 = party('desk 2', 'operator', 'staff', 'support');
const operatorAdmin = party('operator admin', 'operator', 'office-admin');

const names = (parties: readonly Party[]) => parties.map(({ id }) => id);
const everybody = [customer, staff, admin, ownDesk, otherAdmin, otherDesk, desk, desk2, operatorAdmin];
const mayAsk = (person: Party) => names(everybody.filter((actor) => mayAskFor(actor, person)));
const mayDecide = (person: Party, askedBy: Party) =>
  names(everybody.filter((actor) => mayDecideFor(actor, person, askedBy.id)));

describe('X4: who', () => {
  test('asks: the desk of the office and that of the portal, nobody for themselves or somebody above them', () => {
    expect(mayAsk(customer)).toEqual(['own desk', 'desk', 'desk 2']);
    expect(mayAsk(staff)).toEqual(['own desk', 'desk', 'desk 2']);
    expect(mayAsk(admin)).toEqual(['desk', 'desk 2']);
    expect(mayAsk(ownDesk)).toEqual(['desk', 'desk 2']);
    expect(mayAsk(desk)).toEqual(['desk 2']);
    expect(mayAsk(operatorAdmin)).toEqual([]);
  });

  test('confirms: another one of a desk, or for staff the admin of their own office, never who asked', () => {
    expect(mayDecide(customer, desk)).toEqual(['own desk', 'desk 2']);
    expect(mayDecide(staff, desk)).toEqual(['admin', 'own desk', 'desk 2']);
    expect(mayDecide(admin, desk)).toEqual(['desk 2']);
    expect(mayDecide(ownDesk, desk)).toEqual(['admin', 'desk 2']);
    expect(mayDecide(desk, desk2)).toEqual(['operator admin']);
  });
});
