'use server';

import { isArticle } from '@/lib/help/articles';
import { translator } from '@/lib/i18n/translator';
import { isAudience } from '@/lib/office/announcement/audience';
import { requestChange } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { announcementsPath } from '../../paths';

/** G7: sends an article to the admin's own staff. */
export async function send(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(announcementsPath, 'office-admin');
  const article = textField(data, 'article', 100);
  if (!isArticle(article)) notThere();
  const audience = textField(data, 'audience', 40);
  if (!isAudience(audience)) {
    const text = translator(await currentLocale(), 'help')('announce.audienceMissing');
    return { errors: [{ field: 'audience', text }] };
  }
  const refused = await requestChange({ kind: 'announce', article, audience }, announcementsPath, 'audience');
  return refused && { ...refused, values: { audience } };
}
