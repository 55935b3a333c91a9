import { randomInt } from 'node:crypto';
import { phone } from '@/db/schema';
import { type PhoneKind, prefixesOf } from '@/lib/factor/phone/number';
import { fileDatabase } from '../setup/database';

export type OwnNumber = { id: string; number: string };

/** A Dutch mobile number that nobody else has. */
export const freshNumber = () => `+316${randomInt(10_000_000, 60_000_000)}`;

/** Gives somebody a number, verified unless said otherwise. Without a position it comes after those there are. */
export async function addNumber(
  { accountId }: { accountId: string },
  given: { number?: string; kind?: PhoneKind; position?: number; verified?: boolean } = {},
): Promise<OwnNumber> {
  const { db } = fileDatabase();
  const { number = freshNumber(), kind = 'mobile', verified = true } = given;
  const others = await numbersOf({ accountId });
  const [made] = await db
    .insert(phone)
    .values({
      accountId,
      number,
      kind,
      country: prefixesOf(number).country,
      position: given.position ?? others.length + 1,
      ...(verified && { verifiedBy: kind === 'mobile' ? 'sms' : 'voice', verifiedAt: new Date() }),
    })
    .returning({ id: phone.id, number: phone.number });
  if (!made) throw new Error('an insert returned no row');
  return made;
}

/** All of an account's numbers, the primary one first. */
export async function numbersOf({ accountId }: { accountId: string }): Promise<OwnNumber[]> {
  return fileDatabase().db.$client<OwnNumber[]>`
    select id, number from phone where account_id = ${accountId} order by position, created_at`;
}
