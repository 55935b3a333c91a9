import type { Role } from '@/lib/policy/decide';

/** The parts of the portal behind the sign-in, in the order of the header. */
export const areas = ['profile', 'office', 'requests', 'support', 'help'] as const;
export type Area = (typeof areas)[number];

/** Where each begins. */
export const areaPath: Record<Area, string> = {
  profile: '/profile/info',
  office: '/office/security',
  requests: '/office/requests',
  support: '/support',
  help: '/help',
};

/** What somebody with these roles may enter; an admin finds the requests among the office's pages. */
export function areasOf(roles: readonly Role[]): Area[] {
  const isAdmin = roles.includes('office-admin');
  const may: Record<Area, boolean> = {
    profile: true,
    office: isAdmin,
    requests: roles.includes('manager') && !isAdmin,
    support: roles.includes('support'),
    help: true,
  };
  return areas.filter((area) => may[area]);
}
