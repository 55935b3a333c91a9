/** One thing to put right. `field` is the form field's name; without it the error belongs to the whole form. */
export type FormError = { field?: string; text: string };

/**
 * What a form's server action answers. `null`: nothing to report (yet). Success is not an answer but a redirect.
 * `values` are the entries to show again, by field name; never put a password or a code in it, because it is
 * rendered into the page.
 */
export type FormResult = { ok?: never; errors: FormError[]; values?: Record<string, string> } | null;

/** A server action in the form `useActionState` wants. */
export type FormAction = (previous: FormResult, data: FormData) => Promise<FormResult>;
