import { common } from './common';
import { door } from './door';
import { ui } from './ui';

export const en = { common, door, ui };
