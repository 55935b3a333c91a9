import type { Texts } from '../translator';
import { changes } from './changes';
import { clients } from './clients';
import { common } from './common';
import { confirmEmail } from './confirm-email';
import { demand } from './demand';
import { demo } from './demo';
import { desk } from './desk';
import { door } from './door';
import { erase } from './erase';
import { errors } from './errors';
import { factors } from './factors';
import { forgotten } from './forgotten';
import { getIn } from './get-in';
import { help } from './help';
import { history } from './history';
import { historySearch } from './history-search';
import { identityChecks } from './identity-checks';
import { info } from './info';
import { invitations } from './invitations';
import { legal } from './legal';
import { mail } from './mail';
import { notMe } from './not-me';
import { numbers } from './numbers';
import { office } from './office';
import { officeMails } from './office-mails';
import { ownData } from './own-data';
import { pass } from './pass';
import { password } from './password';
import { people } from './people';
import { peopleImport } from './people-import';
import { person } from './person';
import { phone } from './phone';
import { phones } from './phones';
import { preview } from './preview';
import { profile } from './profile';
import { receipt } from './receipt';
import { requests } from './requests';
import { resetRules } from './reset-rules';
import { resets } from './resets';
import { roles } from './roles';
import { security } from './security';
import { setUp } from './set-up';
import { signIn } from './sign-in';
import { spoken } from './spoken';
import { stay } from './stay';
import { ui } from './ui';
import { welcome } from './welcome';

export const nl: Texts = {
  changes,
  clients,
  common,
  demand,
  demo,
  desk,
  info,
  help,
  history,
  identityChecks,
  historySearch,
  confirmEmail,
  door,
  ui,
  erase,
  errors,
  factors,
  getIn,
  forgotten,
  invitations,
  legal,
  mail,
  notMe,
  numbers,
  office,
  officeMails,
  pass,
  ownData,
  password,
  profile,
  receipt,
  setUp,
  signIn,
  stay,
  welcome,
  peopleImport,
  phone,
  spoken,
  phones,
  requests,
  resetRules,
  resets,
  roles,
  people,
  person,
  preview,
  security,
};
