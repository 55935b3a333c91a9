'use server';

import { redirect } from 'next/navigation';
import { translator } from '@/lib/i18n/translator';
import {
  entryOfForm,
  fieldOf,
  regionSchema,
  rulesEntry,
  rulesSchema,
  unservedMethods,
} from '@/lib/office/rules/form';
import { officeSettings } from '@/lib/office/rules/rules';
import { supportSchema } from '@/lib/office/rules/support';
import { byPhoneNow } from '@/lib/policy/preview';
import { requestChange, requestUnlessChanged } from '@/lib/web/change-actions';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { previewPath, regionPath, resetsPath, securityPath } from './paths';

const texts = async () => translator(await currentLocale(), 'security');

/** Checks what was entered, and shows whom it would affect. Saves nothing. */
export async function previewRules(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(securityPath, 'office-admin');
  const entry = entryOfForm(data);
  const read = rulesSchema.safeParse(entry);
  const unserved = read.success ? unservedMethods(read.data.rules, byPhoneNow()) : [];
  if (read.success && unserved.length === 0)
    redirect(previewPath(rulesEntry(read.data.rules, read.data.version)));
  const t = await texts();
  const issues = read.error?.issues ?? unserved.map((name) => ({ path: [name], message: 'methodsUnserved' }));
  const errors = new Map(
    issues.map(({ path: [name], message }) => {
      const key = `errors.${message}` as 'errors.other';
      return [String(name ?? ''), t.has(key) ? t(key) : t('errors.other')] as const;
    }),
  );
  return {
    errors: [...errors].map(([name, text]) => ({ field: fieldOf(name), text })),
    values: Object.fromEntries(
      [...data].flatMap(([name, value]) =>
        typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
      ),
    ),
  };
}

/** Saves the rules of the preview, after a fresh proof. */
export async function saveRules(_: FormResult, data: FormData): Promise<FormResult> {
  const { officeId } = await requireRole(securityPath, 'office-admin');
  const read = rulesSchema.safeParse(Object.fromEntries(data));
  if (!read.success) return { errors: [{ text: (await texts())('errors.other') }] };
  const { rules, version } = read.data;
  if (unservedMethods(rules, byPhoneNow()).length > 0)
    return { errors: [{ text: (await texts())('errors.methodsUnserved') }] };
  const back = previewPath(rulesEntry(rules, version));
  const refused = await requestChange({ kind: 'save-rules', version, rules }, back);
  // Somebody was quicker: the preview, asked for anew, says who and what, and offers to decide again.
  const now = await officeSettings(database(), officeId);
  if (now && now.version !== version) redirect(back);
  return refused;
}

export async function saveRegion(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(regionPath, 'office-admin');
  const read = regionSchema.safeParse(Object.fromEntries(data));
  if (!read.success) return { errors: [{ text: (await texts())('errors.other') }] };
  return requestChange({ kind: 'save-region', ...read.data }, securityPath);
}

export async function saveResetRules(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(resetsPath, 'office-admin');
  const values = {
    resetWaitHours: textField(data, 'resetWaitHours'),
    // As much as a form can hold: too much is told from nothing, which would be the portal's own list.
    identityChecks: textField(data, 'identityChecks', 65_536),
  };
  const read = supportSchema.safeParse({ version: textField(data, 'version'), ...values });
  if (read.success) {
    return requestUnlessChanged({ kind: 'save-support', ...read.data }, securityPath, resetsPath);
  }
  const t = translator(await currentLocale(), 'resetRules');
  const errors = read.error.issues.map(({ path: [name], message }) => {
    const key = `errors.${message}` as 'errors.other';
    return {
      ...(name !== 'version' && { field: String(name) }),
      text: t.has(key) ? t(key) : t('errors.other'),
    };
  });
  // One of the checks is as good as all of them.
  const [first] = errors.filter(({ field }) => field === 'identityChecks');
  return { errors: errors.filter((each) => each.field !== 'identityChecks' || each === first), values };
}
