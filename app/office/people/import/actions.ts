'use server';

import { redirect } from 'next/navigation';
import { translator } from '@/lib/i18n/translator';
import { isId } from '@/lib/id';
import { keepImport } from '@/lib/office/invitation/import/keep-import';
import { mostBytes } from '@/lib/office/invitation/import/limits';
import { readFile } from '@/lib/office/invitation/import/read-file';
import { requestChange } from '@/lib/web/change-actions';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { importPath } from '../invitations/paths';
import { filePath } from './paths';

const wrong = (text: string): FormResult => ({ errors: [{ field: 'file', text }] });

/** Reads a file, which the door has made a text of, and keeps it for the preview. Nobody is invited yet. */
export async function checkFile(_: FormResult, data: FormData): Promise<FormResult> {
  const session = await requireRole(importPath, 'office-admin');
  const t = translator(await currentLocale(), 'peopleImport');
  if (data.has('fileProblem')) return wrong(t('notText'));
  const fileName = textField(data, 'fileName', 200);
  const text = textField(data, 'file', mostBytes);
  if (!fileName && !text) return wrong(t('fileMissing'));
  const read = readFile(text);
  if ('problem' in read) {
    const { problem, line } = read;
    if (problem !== 'open-quote') return wrong(t(`problems.${problem}`));
    return wrong(line ? t('problems.open-quote', { line }) : t('problems.open-quote-somewhere'));
  }
  const id = await keepImport(database(), session.accountId, fileName || 'CSV', read.lines);
  if (!id) notThere();
  redirect(filePath(id));
}

/** Invites everybody of a checked file, after a fresh proof; whose file it is, is the verb's business. */
export async function runFile(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(importPath, 'office-admin');
  const id = textField(data, 'import', 36);
  if (!isId(id)) notThere();
  return requestChange({ kind: 'run-import', import: id }, filePath(id));
}
