import type { Texts } from '../translator';
import { common } from './common';

export const nl: Texts = { common };
