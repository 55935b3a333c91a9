import type { Ref } from 'react';
import type { FormError } from '@/lib/web/form-result';
import { ErrorIcon } from './icons';

/**
 * What is to be put right, above the `h1`, each linking to its field (whose id is its name). It takes the focus:
 * through `autofocus` when the server rendered it, through the form's effect when JavaScript did.
 */
export function ErrorSummary({
  title,
  errors,
  ref,
}: {
  title: string;
  errors: readonly FormError[];
  ref?: Ref<HTMLDivElement>;
}) {
  if (errors.length === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript this is the only way to bring people to what went wrong.
      autoFocus
      aria-labelledby="error-summary-title"
      className="mb-8 border border-red border-l-4 px-4 pt-4 pb-2 sm:px-6"
    >
      <h2 id="error-summary-title" className="flex items-center gap-2 font-bold text-h2">
        <ErrorIcon className="text-red" />
        {title}
      </h2>
      <ul className="mt-2">
        {errors.map((error) => (
          <li key={`${error.field ?? ''} ${error.text}`} className="font-semibold text-red">
            {error.field ? (
              <a href={`#${error.field}`} className="inline-block py-2 underline underline-offset-4">
                {error.text}
              </a>
            ) : (
              <span className="inline-block py-2">{error.text}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
