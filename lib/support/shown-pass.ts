/** What "Show the pass" answers: the pass, once, or null when there is none to show (any more). Undefined before it is pressed. */
export type ShownPass = { pass: string | null } | undefined;
