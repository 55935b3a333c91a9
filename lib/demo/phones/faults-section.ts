import type { Frame } from '../page-layout';
import type { Answer } from '../page-request';
import { type FaultKind, type FaultOrder, type FaultPlace, faultKinds, faultPlaces } from './faults';
import { digitsOf } from './number-typed';
import type { SimulatedPhones } from './phones';
import { type OpenQuestion, openQuestions } from './rules';
import { faultsPage, type Said } from './views-faults';

/** Where the form for faults leads; a day is more than anybody waits. */
const longest = 86_400_000;
const defaultMilliseconds = 3_000;

export function faultsAnswer(phones: SimulatedPhones, frame: Frame, said?: Said): Answer {
  const page = faultsPage(frame, phones.faults.list(), phones.rules(), said);
  return { status: said?.kind === 'wrong' ? 422 : 200, page };
}

export const done = (frame: Frame): Answer => ({
  status: 303,
  location: `/${frame.locale}/phones/faults?done`,
});

export function addFault(phones: SimulatedPhones, frame: Frame, form: URLSearchParams): Answer {
  const order = faultOf(form);
  if (!order) return faultsAnswer(phones, frame, { kind: 'wrong', form: 'fault', typed: form });
  phones.faults.add(order);
  return done(frame);
}

export function moveClock(phones: SimulatedPhones, frame: Frame, form: URLSearchParams): Answer {
  const seconds = wholeNumber(form.get('seconds'), 1, longest / 1000);
  const number = numberOf(form);
  if (!seconds || number === 'wrong')
    return faultsAnswer(phones, frame, { kind: 'wrong', form: 'clock', typed: form });
  phones.clock.moveOn(seconds * 1000, number);
  return done(frame);
}

export function setRules(phones: SimulatedPhones, form: URLSearchParams): void {
  for (const question of Object.keys(openQuestions) as OpenQuestion[]) {
    phones.setRule(question, form.get(question) ?? '');
  }
}

function faultOf(form: URLSearchParams): FaultOrder | undefined {
  const kind = faultKinds.find((each): each is FaultKind => each === form.get('kind'));
  const where = form.get('on') || undefined;
  const on = faultPlaces.find((each): each is FaultPlace => each === where);
  const times = wholeNumber(form.get('times'), 1, 1_000);
  const milliseconds = wholeNumber(form.get('milliseconds'), 0, longest) ?? defaultMilliseconds;
  const number = numberOf(form);
  if (!kind || (where && !on) || number === 'wrong' || Number.isNaN(times) || Number.isNaN(milliseconds)) {
    return undefined;
  }
  return { kind, on, times, milliseconds, number };
}

function numberOf(form: URLSearchParams): string | undefined | 'wrong' {
  const typed = form.get('number')?.trim();
  return typed ? (digitsOf(typed) ?? 'wrong') : undefined;
}

/** Undefined for an empty field, NaN for what is no such number. */
function wholeNumber(typed: string | null, least: number, most: number): number | undefined {
  const text = typed?.trim();
  if (!text) return undefined;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : Number.NaN;
}
