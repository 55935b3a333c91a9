/** Wrong proofs that close an attempt. */
export const triesPerAttempt = 5;

/** Wrong codes on one QR code before a fresh one is asked for. */
export const triesPerPairing = 20;

/** Wrong proofs in a row, over all attempts, that disable a factor (NIST SP 800-63B-4, 3.2.2). */
export const failuresToDisable = 100;

/** An account has this many apps at most: a guess is compared with each of them. */
export const mostApps = 5;

/** An account has this many numbers at most. */
export const mostNumbers = 5;

/** Wrong codes on one number before it is asked for anew: three of each of the five codes that one attempt may have. */
export const triesPerNumber = 15;
