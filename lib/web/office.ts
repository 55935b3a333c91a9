import { cache } from 'react';
import type { PublicOffice } from '@/lib/office/office';
import { readCookie } from './cookies';
import { officeFor } from './known-office';

/** Whose door this request's visitor stands before. `wish`: the office a link names (`?office=`). */
export const officeAtTheDoor = cache(
  async (wish: unknown): Promise<PublicOffice> => officeFor(wish, await readCookie('office')),
);
