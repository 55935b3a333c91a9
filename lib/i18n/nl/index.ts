import type { Texts } from '../translator';
import { changes } from './changes';
import { common } from './common';
import { demo } from './demo';
import { door } from './door';
import { errors } from './errors';
import { legal } from './legal';
import { mail } from './mail';
import { password } from './password';
import { profile } from './profile';
import { receipt } from './receipt';
import { roles } from './roles';
import { setUp } from './set-up';
import { signIn } from './sign-in';
import { stay } from './stay';
import { ui } from './ui';
import { welcome } from './welcome';

export const nl: Texts = {
  changes,
  common,
  demo,
  door,
  ui,
  errors,
  legal,
  mail,
  password,
  profile,
  receipt,
  setUp,
  signIn,
  stay,
  welcome,
  roles,
};
