/**
 * A text column whose values `seal` made, each for the account of its row as owner. Its table has the columns
 * `id` and `account_id`.
 */
export type SealedColumn = {
  table: string;
  column: string;
  /**
   * A column with the moment until which the row is in a person's hands: steps that are under way compare the sealed
   * text itself (`pairApp`, `acknowledgeCodes`), so it must not change until then. Undefined where it may change any time.
   */
  inUseUntil: string | undefined;
};

/** Every place where the database keeps a sealed secret. Whoever adds a column adds it here (a test looks). */
export const sealedColumns: readonly SealedColumn[] = [
  // Before the authenticators: a set-up that ends meanwhile hands its secret on to them.
  { table: 'attempt', column: 'pending_secret', inUseUntil: 'expires_at' },
  { table: 'attempt', column: 'sealed_codes', inUseUntil: 'expires_at' },
  { table: 'attempt', column: 'pending_change', inUseUntil: 'expires_at' },
  { table: 'challenge', column: 'sealed_digits', inUseUntil: undefined },
  { table: 'mail', column: 'sealed_token', inUseUntil: undefined },
  { table: 'authenticator', column: 'sealed_secret', inUseUntil: undefined },
];
