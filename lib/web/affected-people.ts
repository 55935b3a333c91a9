import { translator } from '@/lib/i18n/translator';
import { affectedPeopleFile } from '@/lib/office/rules/people-file';
import { decideGroups } from '@/lib/policy/preview';
import type { Scope } from '@/lib/policy/preview-groups';
import { inTurnOrBusy } from '@/lib/policy/preview-turn';
import type { Session } from '@/lib/session/session';
import { csvStream } from './csv-file';
import { database } from './database';
import { currentLocale } from './locale';

/** Everybody whom a draft would affect, as a file; 503 while too many ask for previews. `session`: the admin who asks. */
export async function affectedPeople({ office }: Session, scope: Scope): Promise<Response> {
  const locale = await currentLocale();
  const decided = await inTurnOrBusy(() => decideGroups(database(), scope));
  if (decided === 'busy') {
    return new Response(translator(locale, 'preview')('busy'), {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' },
    });
  }
  const reader = { locale, timeZone: office.timeZone };
  return csvStream(`affected-people-${office.slug}`, affectedPeopleFile(database(), scope, decided, reader));
}
