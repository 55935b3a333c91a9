import { config } from '@/lib/config';
import { readMailLink } from '@/lib/notice/mail-link';
import { readCookie } from '@/lib/web/cookies';

/** The id of the mail whose link this browser opened; undefined for anything that is not ours. */
export async function openedMail(): Promise<string | undefined> {
  const token = await readCookie('not-me');
  return token && readMailLink(config().authSecrets, 'not-me', token);
}
