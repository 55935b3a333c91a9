import { everyDayArticles } from './every-day';
import { factorArticles } from './factors';
import { inChargeArticles } from './in-charge';

export const articles = { ...factorArticles, ...everyDayArticles, ...inChargeArticles };
