'use server';

import { emailSchema } from '@/lib/account/email-address';
import { holdsLink, readName } from '@/lib/account/name';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { betweenClients, clientsByName } from '@/lib/office/invitation/find';
import { extraRoles } from '@/lib/office/people/roles';
import type { Role } from '@/lib/policy/decide';
import { requestChange } from '@/lib/web/change-actions';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormError, FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { invitationsPath, invitePath } from '../invitations/paths';

const fields = ['name', 'email', 'kind', ...extraRoles, 'locale', 'clients'] as const;

/** Sends one invitation, after a fresh proof. An address that has an account elsewhere is answered like any other. */
export async function sendInvitation(_: FormResult, data: FormData): Promise<FormResult> {
  const session = await requireRole(invitePath, 'office-admin');
  const t = translator(await currentLocale(), 'invitations');
  const values = Object.fromEntries(fields.map((field) => [field, textField(data, field)]));
  const errors: FormError[] = [];
  const wrong = (field: (typeof fields)[number], text: string) => void errors.push({ field, text });

  const typed = values.name ?? '';
  const displayName = readName(typed);
  if (!displayName) wrong('name', t(holdsLink(typed) ? 'nameLink' : 'nameWrong'));
  const email = emailSchema.safeParse(values.email);
  if (!email.success) wrong('email', t('emailWrong'));
  const { kind, locale } = values;
  const isCustomer = kind === 'customer';
  if (!isCustomer && kind !== 'staff') wrong('kind', t('kindMissing'));
  const more = extraRoles.filter((role) => values[role] === 'on');
  if (isCustomer && more[0]) wrong(more[0], t('moreForStaff'));
  if (!isLocale(locale)) wrong('locale', t('languageMissing'));
  const names = (values.clients ?? '')
    .split(betweenClients)
    .map((name) => name.trim())
    .filter(Boolean);
  const clients = await clientsByName(database(), session.officeId, names);
  if (names.length > 0 && kind === 'staff') wrong('clients', t('clientsForCustomers'));
  else if ('unknown' in clients) wrong('clients', t('clientUnknown', { name: clients.unknown }));

  if (errors.length > 0 || !displayName || !email.success || !isLocale(locale) || 'unknown' in clients) {
    return { errors, values };
  }
  const roles: Role[] = isCustomer ? ['customer'] : ['staff', ...more];
  const change = {
    kind: 'invite',
    email: email.data,
    displayName,
    roles,
    locale,
    clients: clients.ids,
  } as const;
  const refused = await requestChange(change, invitationsPath, 'email');
  return refused && { ...refused, values };
}
