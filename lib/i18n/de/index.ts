import type { Texts } from '../translator';
import { common } from './common';

export const de: Texts = { common };
