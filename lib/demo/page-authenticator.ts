import { translator } from '../i18n/translator';
import { type AppKey, codeAt, type KeyProblem, nameOf, readKey } from './page-key';
import { messagePage } from './page-layout';
import type { Entry, Phone } from './page-phone';
import type { Answer, Asked, Section } from './page-request';
import { addPage, codesPage, removePage, type Shown } from './page-views';

/**
 * The authenticator app of the pretend phone. It needs no script: a form adds a key, and the list
 * loads itself again when a code changes. The keys stay on the server, and out of every address.
 */
export function authenticatorSection(phone: Phone, now: () => number): Section {
  const shown = (entry: Entry): Shown => ({ ...entry, ...codeAt(entry, now()) });

  const add = async ({ form, frame }: Asked): Promise<Answer> => {
    if (!form) return { status: 200, page: addPage(frame) };
    const pasted = form.get('key') ?? '';
    const name = nameOf(form.get('name') ?? '');
    const key = readKey(pasted);
    if (isProblem(key)) return { status: 422, page: addPage(frame, { problem: key, pasted, name }) };
    await phone.add(name ? { ...key, ...named(key, name) } : key);
    return { status: 303, location: `/${frame.locale}` };
  };

  const remove = async ({ form, url, frame }: Asked): Promise<Answer> => {
    const id = form?.get('id') ?? url.searchParams.get('entry');
    const entry = phone.entries().find((one) => one.id === id);
    if (entry && !form) return { status: 200, page: removePage(frame, entry) };
    if (entry) await phone.remove(entry.id);
    // Removed already, in another window: what the person wanted is the case.
    else if (!form) return notHere(frame);
    return { status: 303, location: `/${frame.locale}` };
  };

  return async (asked) => {
    switch (asked.path) {
      case '':
        return asked.form
          ? undefined
          : { status: 200, page: codesPage(asked.frame, phone.entries().map(shown), now()) };
      case 'codes':
        return {
          status: 200,
          json: phone
            .entries()
            .map(shown)
            .map(({ id, code, until }) => ({ id, code, until })),
        };
      case 'add':
        return add(asked);
      case 'remove':
        return remove(asked);
      default:
        return undefined;
    }
  };
}

const isProblem = (key: AppKey | KeyProblem): key is KeyProblem => typeof key === 'string';

/** The person's own name goes first; what the address said of the account stays to tell two apart. */
const named = ({ label, issuer }: AppKey, name: string) => ({ issuer: name, label: label || issuer });

function notHere(frame: Asked['frame']): Answer {
  const t = translator(frame.locale, 'demo');
  return { status: 404, page: messagePage(frame, t('notFoundTitle'), t('notFoundText')) };
}
