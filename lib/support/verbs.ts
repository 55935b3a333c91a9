import type { ChangeVerb } from '@/lib/account/change';
import { askReset } from './ask';
import type { ResetChangeKind } from './change';
import { confirmReset } from './confirm';
import { refuseReset, withdrawReset } from './end';
import { showPass } from './read-out';

/** What the desk, and who confirms with it, changes for others: one verb a kind. */
export const supportVerbs: { [K in ResetChangeKind]: ChangeVerb<K> } = {
  'ask-reset': askReset,
  'confirm-reset': confirmReset,
  'refuse-reset': refuseReset,
  'withdraw-reset': withdrawReset,
  'show-pass': showPass,
};
