/** The process answers. Says nothing about what it depends on, so that a restart is not triggered by a database. */
export function GET(): Response {
  return Response.json({ status: 'ok' });
}
