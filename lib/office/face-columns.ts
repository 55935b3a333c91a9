import type postgres from 'postgres';

/** An `OfficeFace` as one JSON column, over `o` (office). */
export function officeColumns(sql: postgres.Sql) {
  return sql`jsonb_build_object(
    'name', o.name, 'slug', o.slug, 'accent', o.accent, 'legalName', o.legal_name, 'timeZone', o.time_zone,
    'serviceDesk', jsonb_build_object('email', o.service_desk_email, 'phone', o.service_desk_phone))`;
}
