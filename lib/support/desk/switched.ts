import { methodsFor } from '@/lib/factor/phone/number';
import { type Method, usableMethods } from '@/lib/policy/decide';
import { deskSwitch, type FactPhone, type FactRow, factsOf } from '@/lib/policy/facts';

/** What makes the other one of text messages and voice calls somebody's own. */
export type Switched = {
  from: 'sms' | 'voice';
  /** The number that codes go to that way from then on; `isFirst`: it has to become the primary one for it. */
  phone: FactPhone;
  isFirst: boolean;
  currentMethod: Method | null;
};

/**
 * How a switch (W10) is carried out, for one of the account's verified numbers: that number counts as reached the other way, and
 * so does the method that sign-in asks for first, where it was the one of the two. Undefined where that would not do: the
 * office does not switch, or offer the method, or send codes to the number any more, it is no number of theirs, or the method is
 * blocked.
 */
export function switchedTo(
  row: FactRow,
  request: { id: string; method: Method; number: string },
  byPhone?: boolean,
): Switched | undefined {
  const wanted = deskSwitch(row, byPhone);
  const to = wanted?.to;
  const phone = row.phones.find(
    ({ number, kind, isServed }) =>
      to !== undefined && number === request.number && isServed && methodsFor(kind).includes(to),
  );
  if (!wanted || to !== request.method || !phone) return undefined;
  const currentMethod = row.currentMethod === wanted.from ? to : row.currentMethod;
  const requests = row.requests.map((each) =>
    each.id === request.id ? { ...each, state: 'completed' as const } : each,
  );
  const others = row.phones.filter(({ id }) => id !== phone.id);
  const reached = { ...phone, verifiedBy: to };
  const asIs = row.phones.map((each) => (each.id === phone.id ? reached : each));
  for (const phones of [asIs, [reached, ...others]]) {
    const after = usableMethods(factsOf({ ...row, currentMethod, requests, phones }, byPhone));
    if (after.includes(to)) return { from: wanted.from, phone, isFirst: phones !== asIs, currentMethod };
  }
  return undefined;
}
