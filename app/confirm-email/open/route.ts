import { opens } from '@/lib/web/mailed-link';

export const GET = opens('/confirm-email', 'email');
