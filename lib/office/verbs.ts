import { approveRequest, refuseRequest } from '@/lib/method-request/decide';
import { announce } from './announcement/announce';
import type { OfficeChangeKind, OfficeVerb } from './change';
import { addClient, renameClient, saveClientRule } from './clients/change-client';
import { addToClient, removeClient, removeFromClient } from './clients/change-users';
import { runImport } from './invitation/import/keep-import';
import { invite, renewInvitation, withdrawInvitation } from './invitation/invite';
import { sendMailAgain } from './mails/send-again';
import { deactivate, reactivate } from './people/deactivate';
import { eraseAccount } from './people/erase';
import { endException, setException } from './people/exception';
import { setManager } from './people/set-manager';
import { setRequirement } from './people/set-requirement';
import { setRoles } from './people/set-roles';
import { saveRegion, saveRules } from './rules/save-rules';
import { saveSupport } from './rules/save-support';

/** What admins, managers and the desk change for others: one verb a kind. */
export const officeVerbs: { [K in OfficeChangeKind]: OfficeVerb<K> } = {
  'save-rules': saveRules,
  'save-region': saveRegion,
  'save-support': saveSupport,

  'set-roles': setRoles,
  'set-requirement': setRequirement,
  'set-exception': setException,
  'end-exception': endException,
  'set-manager': setManager,
  deactivate,
  reactivate,
  'erase-account': eraseAccount,

  'add-client': addClient,
  'rename-client': renameClient,
  'remove-client': removeClient,
  'save-client-rule': saveClientRule,
  'add-to-client': addToClient,
  'remove-from-client': removeFromClient,

  invite,
  'renew-invitation': renewInvitation,
  'withdraw-invitation': withdrawInvitation,
  'run-import': runImport,

  'send-mail-again': sendMailAgain,

  'approve-request': approveRequest,
  'refuse-request': refuseRequest,

  announce,
};
