import { timeLeftOfAttempt, timeLeftOfSession } from '@/lib/web/time-left';

/**
 * How long what this browser holds will last (`TimeLeft`, or null): for pages that ask before they warn. `of` only
 * picks which of its own things is meant. Changes nothing, and keeps nobody signed in.
 */
export async function GET(request: Request): Promise<Response> {
  const of = new URL(request.url).searchParams.get('of');
  switch (of) {
    case 'session':
      return Response.json(await timeLeftOfSession());
    case 'sign-in':
    case 'profile':
      return Response.json(await timeLeftOfAttempt(of));
    default:
      return Response.json(null, { status: 404 });
  }
}
