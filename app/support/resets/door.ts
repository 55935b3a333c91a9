import type { ResetDoor } from '../../reset-pages';
import { Desk } from '../desk';
import { place } from './place';

export const door: ResetDoor = { place, Frame: Desk, questions: { list: 'listTitle', one: 'title' } };
