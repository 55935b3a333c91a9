import type { Reason, Requirement, Role } from '@/lib/policy/decide';
import type { ArticleFacts, SetUpMethod } from './articles';
import type { HelpReader } from './reader';

/** One thing an article's page says about whom it is for, and about its reader. */
export type ScopeLine =
  | { is: 'for-everybody' }
  | { is: 'for-roles'; roles: readonly Role[] }
  | { is: 'for-methods'; methods: readonly SetUpMethod[] }
  | { is: 'your-role' | 'not-your-role' }
  | { is: 'offered' | 'offered-after-applying' | 'not-offered' }
  | { is: 'applies-for'; methods: readonly SetUpMethod[] }
  | { is: 'applies-for-nothing' }
  | { is: 'demanded'; because: Reason; requirement: Requirement }
  | { is: 'sign-in-to-see' };

/** Whom an article is for, and what applies to this reader; without one, that signing in tells. */
export function scopeOf(
  article: ArticleFacts,
  reader: (HelpReader & { roles: readonly Role[] }) | undefined,
): ScopeLine[] {
  const { roles, methods, applies } = article;
  const lines: ScopeLine[] = [];
  if (roles) lines.push({ is: 'for-roles', roles });
  else if (methods && !applies) lines.push({ is: 'for-methods', methods });
  else lines.push({ is: 'for-everybody' });
  if (!reader) return [...lines, { is: 'sign-in-to-see' }];
  if (roles) {
    const has = roles.some((role) => reader.roles.includes(role));
    return [...lines, { is: has ? 'your-role' : 'not-your-role' }];
  }
  if (applies) {
    const open = reader.applicable;
    lines.push(open.length > 0 ? { is: 'applies-for', methods: open } : { is: 'applies-for-nothing' });
  } else if (methods) {
    lines.push({ is: offeredTo(reader, methods) });
  }
  const { because, requirement } = reader;
  return [...lines, { is: 'demanded', because, requirement }];
}

function offeredTo({ offered, applicable }: HelpReader, methods: readonly SetUpMethod[]) {
  if (methods.some((method) => offered.includes(method))) return 'offered';
  return methods.some((method) => applicable.includes(method)) ? 'offered-after-applying' : 'not-offered';
}
