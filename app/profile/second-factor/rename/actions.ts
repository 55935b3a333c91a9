'use server';

import { appNameSchema } from '@/lib/factor/authenticator/app-name';
import { translator } from '@/lib/i18n/translator';
import { requestChange } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { hasApp, leaveWhenGone } from '../own-factor';
import { factorPath } from '../paths';

export async function rename(_: FormResult, data: FormData): Promise<FormResult> {
  const values = { name: textField(data, 'name') };
  const read = appNameSchema.safeParse(values);
  if (!read.success) {
    const t = translator(await currentLocale(), 'factors');
    const errors = read.error.issues.map(({ message }) => ({
      field: 'name',
      text: t(`nameErrors.${message as 'missing'}`),
    }));
    return { errors, values };
  }
  const app = textField(data, 'app', 36);
  const refused = await requestChange({ kind: 'rename-app', app, name: read.data.name }, factorPath);
  await leaveWhenGone(hasApp(app));
  return refused && { ...refused, values };
}
