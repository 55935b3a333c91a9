import { opens } from '@/lib/web/mailed-link';

export const GET = opens('/stop-reset', 'veto', 'signed');
