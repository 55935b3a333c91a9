'use client';

/**
 * A style element the content security policy lets through. After a form's redirect the new page arrives in the old
 * document, whose policy knows only the nonce it was loaded with; so in the browser that one is used.
 */
export function NoncedStyle({ nonce, css }: { nonce: string | undefined; css: string }) {
  const valid =
    typeof document === 'undefined'
      ? nonce
      : (document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? nonce);
  return (
    <style nonce={valid} suppressHydrationWarning>
      {css}
    </style>
  );
}
