/** A text column whose values `seal` made, each for the owner of its row. Its table has a column `id`. */
export type SealedColumn = {
  table: string;
  column: string;
  /** The columns that hold the owner: the first that is not null. */
  owners: readonly string[];
  /**
   * A column with the moment until which the row is in a person's hands: steps that are under way compare the sealed
   * text itself (`pairApp`, `acknowledgeCodes`), so it must not change until then. Undefined where it may change any time.
   */
  inUseUntil: string | undefined;
};

const owners = ['account_id'] as const;

/** Every place where the database keeps a sealed secret. Whoever adds a column adds it here (a test looks). */
export const sealedColumns: readonly SealedColumn[] = [
  // Before the authenticators: a set-up that ends meanwhile hands its secret on to them.
  { table: 'attempt', column: 'pending_secret', owners, inUseUntil: 'expires_at' },
  { table: 'attempt', column: 'sealed_codes', owners, inUseUntil: 'expires_at' },
  { table: 'attempt', column: 'pending_change', owners, inUseUntil: 'expires_at' },
  { table: 'challenge', column: 'sealed_digits', owners, inUseUntil: undefined },
  { table: 'mail', column: 'sealed_token', owners: ['account_id', 'invitation_id'], inUseUntil: undefined },
  { table: 'reset', column: 'sealed_pass', owners, inUseUntil: undefined },
  { table: 'authenticator', column: 'sealed_secret', owners, inUseUntil: undefined },
];
