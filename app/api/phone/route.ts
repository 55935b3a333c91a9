import { newestChallenge } from '@/lib/sign-in/attempt';
import { database } from '@/lib/web/database';
import { versionOf } from '@/lib/web/phone-view';
import { silentHolder } from '@/lib/web/time-left';

/**
 * Whether a page that waits for a phone has something new to show (`{ version }`). `of` only picks which of this browser's
 * own attempts is meant. Changes nothing, and keeps nobody signed in.
 */
export async function GET(request: Request): Promise<Response> {
  const of = new URL(request.url).searchParams.get('of');
  if (of !== 'sign-in' && of !== 'profile') return Response.json(null, { status: 404 });
  const holder = await silentHolder(of);
  return Response.json({ version: versionOf(holder && (await newestChallenge(database(), holder))) });
}
