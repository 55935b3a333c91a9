import { headers } from 'next/headers';
import type { Visitor } from '@/lib/sign-in/visitor';

/** The browser in front of the door. The address is the door's own finding: it has replaced whatever was sent. */
export async function currentVisitor(): Promise<Visitor> {
  const sent = await headers();
  return {
    address: sent.get('x-forwarded-for') ?? 'unknown',
    browser: (sent.get('user-agent') ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 300),
  };
}
