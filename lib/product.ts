/** The product's name; the same in every language. */
export const productName = 'Vestibule';

/** A page's whole title (WCAG 2.4.2): what is asked, whose door it is, the product. */
export function pageTitle(words: string, office: string): string {
  // Soft hyphens help narrow headings; a title is never broken.
  const question = words.replaceAll('\u00AD', '');
  return office === productName ? `${question} – ${productName}` : `${question} – ${office} – ${productName}`;
}
