import type postgres from 'postgres';
import type { PhoneMethod } from '@/lib/factor/phone/number';

/**
 * A condition: where methods by phone have to be applied for, this account has this one: a number verified by it, or an
 * application that was completed.
 */
export function isGrantedNow(sql: postgres.Sql, accountId: postgres.Fragment, method: PhoneMethod) {
  return sql`(
    exists (select from phone g where g.account_id = ${accountId} and g.verified_at is not null
               and g.verified_by = ${method}::method)
    or exists (select from method_request g where g.account_id = ${accountId} and g.method = ${method}::method
                  and g.state = 'completed'))`;
}

/**
 * A condition: this account may verify this number by this method. Where that has to be applied for, an approval is for its
 * one number (W9); whoever has a number by that method already may change it without help (W6).
 */
export function mayVerify(
  sql: postgres.Sql,
  accountId: postgres.Fragment,
  { method, number }: { method: PhoneMethod; number: string },
) {
  return sql`(
    not exists (select from account g join office o on o.id = g.office_id
                 where g.id = ${accountId} and o.phone_needs_application)
    or exists (select from phone g where g.account_id = ${accountId} and g.verified_at is not null
                  and g.verified_by = ${method}::method)
    or exists (select from method_request g where g.account_id = ${accountId} and g.kind = 'application'
                  and g.method = ${method}::method and g.number = ${number} and g.state in ('approved', 'completed')))`;
}
