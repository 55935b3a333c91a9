import { everyDayArticles } from './every-day';
import { factorArticles } from './factors';

export const articles = { ...factorArticles, ...everyDayArticles };
