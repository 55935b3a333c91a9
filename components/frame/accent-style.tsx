import { accentCss } from '@/lib/office/accent';
import { NoncedStyle } from './nonced-style';

/**
 * The office's colour for everything inside the page, in light and dark, from its one `#rrggbb`. `nonce` is the one
 * of the request's content security policy. Stands anywhere in the page, once.
 */
export function AccentStyle({ nonce, accent }: { nonce: string | undefined; accent: string }) {
  return <NoncedStyle nonce={nonce} css={accentCss(accent)} />;
}
