import type { Texts } from '../translator';
import { common } from './common';
import { ui } from './ui';

export const de: Texts = { common, ui };
