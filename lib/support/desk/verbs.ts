import { answerSupportRequest, endSessions, endWait, releaseAccount } from './account-verbs';
import type { DeskChangeKind, DeskVerb } from './change';
import { renewAtDesk } from './renew-invitation';
import { refuseSwitch, switchMethod } from './switch-method';

/** What the service desk changes for others: one verb a kind. */
export const deskVerbs: { [K in DeskChangeKind]: DeskVerb<K> } = {
  'end-sessions': endSessions,
  'end-wait': endWait,
  'desk-renew-invitation': renewAtDesk,
  'switch-method': switchMethod,
  'refuse-switch': refuseSwitch,
  'release-account': releaseAccount,
  'answer-support-request': answerSupportRequest,
};
