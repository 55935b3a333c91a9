import type { Texts } from '../translator';
import { common } from './common';
import { door } from './door';
import { ui } from './ui';

export const nl: Texts = { common, door, ui };
