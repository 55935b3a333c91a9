import type { ResetDoor } from '../../reset-pages';
import { Office } from '../office';
import { place } from './place';

export const door: ResetDoor = {
  place,
  Frame: Office,
  questions: { list: 'officeListTitle', one: 'officeTitle' },
};
