import { headers } from 'next/headers';

/**
 * The nonce of the page being rendered, for a `<style nonce>` or `<script nonce>` of our own; the door draws a
 * new one for each request. An element that arrives by a later navigation carries a nonce the document does not
 * know and is ignored by the browser, so such elements belong in the root layout.
 */
export async function requestNonce(): Promise<string | undefined> {
  return (await headers()).get('x-nonce') ?? undefined;
}
