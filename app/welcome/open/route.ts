import { opens } from '@/lib/web/mailed-link';

export const GET = opens('/welcome', 'link');
