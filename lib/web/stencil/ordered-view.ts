import { headers } from 'next/headers';
import type { View } from './marks';
import { orderHeader, orderOf } from './orders';

/**
 * For a page of which stencils are made: the marked view to show instead of a person's own. Undefined when this request
 * is a person's. A request with an order has no cookies, so nothing else a page shows can be anybody's.
 */
export async function orderedView<V extends View>(): Promise<V | undefined> {
  return orderOf((await headers()).get(orderHeader)) as V | undefined;
}
