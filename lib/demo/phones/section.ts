import type { Answer, Asked, Section } from '../page-request';
import { RequestError } from '../page-request';
import { addFault, done, faultsAnswer, moveClock, setRules } from './faults-section';
import { digitsOf } from './number-typed';
import type { OwnerAction, SimulatedPhones } from './phones';
import { phonePage } from './views-phone';
import { phonesPage } from './views-phones';

/** The pages of the phones: all of them, each of them, and what can go wrong. All forms need no script. */
export function phonesSection(phones: SimulatedPhones): Section {
  return (asked) => {
    const [section, first, second, ...more] = asked.path.split('/');
    if (section !== 'phones' || more.length > 0) return undefined;
    if (first === undefined) return list(phones, asked);
    if (first === 'faults') return faults(phones, asked, second);
    const number = digitsOf(first);
    if (!number || number !== first) return undefined;
    return onePhone(phones, asked, number, second);
  };
}

function list(phones: SimulatedPhones, { form, frame }: Asked): Answer {
  const all = () => phones.numbers().map(phones.phone);
  if (!form) return { status: 200, page: phonesPage(frame, all()) };
  const typed = form.get('number') ?? '';
  const number = digitsOf(typed);
  if (!number) return { status: 422, page: phonesPage(frame, all(), { typed }) };
  return { status: 303, location: `/${frame.locale}/phones/${number}` };
}

function faults(phones: SimulatedPhones, asked: Asked, part: string | undefined): Answer | undefined {
  const { form, frame, url } = asked;
  if (part === undefined && !form) {
    return faultsAnswer(phones, frame, { kind: url.searchParams.has('done') ? 'done' : 'nothing' });
  }
  if (part === undefined) return undefined;
  if (part === 'list' && !form) return { status: 200, json: phones.faults.list() };
  if (!form) throw new RequestError(405);
  switch (part) {
    case 'add':
      return addFault(phones, frame, form);
    case 'remove':
      phones.faults.remove(Number(form.get('id')));
      break;
    case 'reset':
      phones.faults.reset();
      break;
    case 'clock':
      return moveClock(phones, frame, form);
    case 'rules':
      setRules(phones, form);
      break;
    default:
      return undefined;
  }
  return done(frame);
}

function onePhone(
  phones: SimulatedPhones,
  { form, frame }: Asked,
  number: string,
  part: string | undefined,
): Answer | undefined {
  const phone = phones.phone(number);
  if (part === undefined && !form) {
    return { status: 200, page: phonePage(frame, phone) };
  }
  if (part === 'state' && !form) return { status: 200, json: phone };
  if (part !== 'call') return undefined;
  if (!form) throw new RequestError(405);
  const action = actionOf(form);
  if (!action) throw new RequestError(400);
  phones.act(number, form.get('call') ?? '', action);
  return { status: 303, location: `/${frame.locale}/phones/${number}` };
}

/** A key of the keypad counts before what stands in the field. */
function actionOf(form: URLSearchParams): OwnerAction | undefined {
  switch (form.get('do')) {
    case 'pick-up':
      return { kind: 'pick-up', by: 'person' };
    case 'machine':
      return { kind: 'pick-up', by: 'machine' };
    case 'decline':
      return { kind: 'decline' };
    case 'engaged':
      return { kind: 'engaged' };
    case 'hang-up':
      return { kind: 'hang-up' };
    case 'keys': {
      const keys = (form.get('key') ?? form.get('keys') ?? '').replace(/[^0-9*#]/g, '').slice(0, 40);
      return { kind: 'keys', keys };
    }
    default:
      return undefined;
  }
}
