import { opens } from '@/lib/web/mailed-link';

export const GET = opens('/not-me', 'not-me', 'signed');
