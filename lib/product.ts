/** The product's name; the same in every language. */
export const productName = 'Vestibule';

/** A page's whole title (WCAG 2.4.2): what is asked, whose door it is, the product. */
export function pageTitle(question: string, office: string): string {
  return office === productName ? `${question} – ${productName}` : `${question} – ${office} – ${productName}`;
}
