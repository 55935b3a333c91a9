import { opens } from '@/lib/web/mailed-link';

export const GET = opens('/password/new', 'forgotten');
