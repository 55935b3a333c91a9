import { randomBytes } from 'node:crypto';
import type { View } from './marks';

/** Which order a request of the door's own brings; no request from outside gets in with it (`request-head.ts`). */
export const orderHeader = 'x-vestibule-order';

// The door hands the view to the page, which Next has bundled with a copy of this module of its own.
const shared = globalThis as typeof globalThis & { __vestibuleOrders?: Map<string, View> };
shared.__vestibuleOrders ??= new Map();
const orders = shared.__vestibuleOrders;

/** Keeps a marked view for the page that is to be made of it, until `end`. */
export function placeOrder(view: View): { id: string; end: () => void } {
  const id = randomBytes(16).toString('hex');
  orders.set(id, view);
  return { id, end: () => orders.delete(id) };
}

/** The view of an order; undefined for anything else. */
export const orderOf = (id: string | null): View | undefined => (id ? orders.get(id) : undefined);
