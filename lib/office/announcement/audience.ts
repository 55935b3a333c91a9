import type postgres from 'postgres';

/** Whom an announcement goes to. */
export const audiences = ['staff', 'staff-without-factor'] as const;
export type Audience = (typeof audiences)[number];

export const isAudience = (value: unknown): value is Audience =>
  (audiences as readonly unknown[]).includes(value);

/** A condition on the account row `a`: active staff of the office, those in charge among them. */
export function inAudience(sql: postgres.Sql, officeId: string, audience: Audience) {
  return sql`
    a.office_id = ${officeId}::uuid and a.roles && '{staff,office-admin,manager,support}'::role[]
      and a.deactivated_at is null ${audience === 'staff' ? sql`` : sql`and a.factor_kinds = 0`}`;
}
