'use server';

import { redirect } from 'next/navigation';
import { emailSchema } from '@/lib/account/email-address';
import { translator } from '@/lib/i18n/translator';
import { isId } from '@/lib/id';
import { type ClientRule, readClientName, readGraceDays } from '@/lib/office/clients/client';
import { findClient } from '@/lib/office/clients/find-clients';
import { findCustomer } from '@/lib/office/clients/find-users';
import { requirements } from '@/lib/policy/decide';
import { requestChange } from '@/lib/web/change-actions';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormError, FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { clientPath, clientsPath, previewPath, readVersion } from './paths';

const texts = async () => translator(await currentLocale(), 'clients');

/** The client that a form names. Whose it is, is the verb's business; the path must be one at least. */
function clientOf(data: FormData): string {
  const client = textField(data, 'client', 36);
  if (!isId(client)) notThere();
  return client;
}

/** What a form says of the rule; otherwise what is wrong with it. */
async function readRule(data: FormData): Promise<{ rule?: ClientRule; errors: FormError[] }> {
  const t = await texts();
  const requirement = requirements.find((each) => each === data.get('requirement'));
  const graceDays = readGraceDays(textField(data, 'graceDays', 20));
  const errors: FormError[] = [
    ...(requirement ? [] : [{ field: 'requirement', text: t('ruleMissing') }]),
    ...(graceDays === undefined ? [{ field: 'graceDays', text: t('graceWrong') }] : []),
  ];
  return requirement && graceDays !== undefined ? { rule: { requirement, graceDays }, errors } : { errors };
}

/** What was entered, to be shown again. */
const entries = (data: FormData, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, textField(data, name)]));

export async function addClient(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(clientsPath, 'office-admin');
  const values = entries(data, 'name', 'requirement', 'graceDays');
  const name = readClientName(values.name ?? '');
  const { rule, errors } = await readRule(data);
  if (!name || !rule) {
    const wrong = name ? [] : [{ field: 'name', text: (await texts())('nameWrong') }];
    return { errors: [...wrong, ...errors], values };
  }
  const refused = await requestChange({ kind: 'add-client', name, ...rule }, clientsPath, 'name');
  return refused && { ...refused, values };
}

export async function renameClient(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(clientsPath, 'office-admin');
  const client = clientOf(data);
  const values = entries(data, 'name');
  const name = readClientName(values.name ?? '');
  if (!name) return { errors: [{ field: 'name', text: (await texts())('nameWrong') }], values };
  const refused = await requestChange({ kind: 'rename-client', client, name }, clientPath(client), 'name');
  return refused && { ...refused, values };
}

export async function removeClient(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(clientsPath, 'office-admin');
  return requestChange({ kind: 'remove-client', client: clientOf(data) }, clientsPath);
}

/** X2: on to the page that says whom the rule would meet. Nothing is saved. */
export async function previewRule(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(clientsPath, 'office-admin');
  const client = clientOf(data);
  const { rule, errors } = await readRule(data);
  if (!rule) return { errors, values: entries(data, 'requirement', 'graceDays') };
  redirect(previewPath(client, rule, readVersion(textField(data, 'version', 9))));
}

export async function saveRule(_: FormResult, data: FormData): Promise<FormResult> {
  const { officeId } = await requireRole(clientsPath, 'office-admin');
  const client = clientOf(data);
  const { rule, errors } = await readRule(data);
  const version = readVersion(textField(data, 'version', 9));
  if (!rule) return { errors };
  const change = { kind: 'save-client-rule', client, version, ...rule } as const;
  const refused = await requestChange(change, clientPath(client));
  // Somebody was quicker: the preview, asked for anew, says who and what, and offers to decide again.
  const now = await findClient(database(), officeId, client);
  if (now && now.version !== version) redirect(previewPath(client, rule, version));
  return refused;
}

/** A customer of the office, by the address they sign in with; nobody else is found, wherever they are. */
export async function addUser(_: FormResult, data: FormData): Promise<FormResult> {
  const { officeId } = await requireRole(clientsPath, 'office-admin');
  const client = clientOf(data);
  const values = entries(data, 'email');
  const read = emailSchema.safeParse(values.email);
  const t = await texts();
  if (!read.success) return { errors: [{ field: 'email', text: t('emailWrong') }], values };
  const customer = await findCustomer(database(), officeId, read.data);
  if (!customer) return { errors: [{ field: 'email', text: t('nobody') }], values };
  const change = { kind: 'add-to-client', client, account: customer.id } as const;
  const refused = await requestChange(change, clientPath(client), 'email');
  return refused && { ...refused, values };
}

export async function removeUser(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(clientsPath, 'office-admin');
  const client = clientOf(data);
  const account = textField(data, 'account', 36);
  return requestChange({ kind: 'remove-from-client', client, account }, clientPath(client));
}
