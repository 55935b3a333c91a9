import type { Field } from './form';
import { Refusal } from './refusal';

/**
 * A form names the server action it is meant for and, with `useActionState`, carries the form's previous state.
 * React would decode that state as a graph of references, from whatever the sender wrote: garbage makes Next
 * answer 500, and decoding a stranger's graph has had holes. Nothing here needs it (no hidden field carries
 * state), so the door writes that part anew: the action gets `(form)` or `(null, form)`, whatever was sent.
 *
 * So a server action takes the form, or previous state and form, and is neither bound to values nor written
 * inline as a closure.
 *
 * Formats: React 19.3's decodeAction and decodeReply, Next 16.4's action-handler.
 */
export type Action = {
  fields: Field[];
  /** The `next-action` header, set when script sends the form. */
  header: string | undefined;
  /** Whether this build has an action of that id. */
  knows: (id: string) => boolean;
};

/**
 * The fields to give to Next.
 * @throws Refusal `outdated` when the action is of another build, `malformed` when the form names none
 */
export function writeAction({ fields, header, knows }: Action): Field[] {
  if (header !== undefined) {
    checkId(header, knows);
    return toScript(header, scriptFields(fields).filter(isOwn));
  }
  const { id, key } = namedByForm(fields);
  checkId(id, knows);
  return toForm(id, key, fields.filter(isOwn));
}

/** Whether a field is the form's rather than React's; script sends both. */
const isOwn = ([name]: Field) => name !== '' && !name.startsWith('$ACTION_');

/** What script sends when an action is called without a form: it gets an empty one. */
export function emptyScriptForm(body: Buffer): Field[] {
  if (!Array.isArray(parse(body.toString()))) throw new Refusal('malformed', 'action-arguments');
  return [['0', '["$K1"]']];
}

function checkId(id: string, knows: Action['knows']): void {
  if (!/^[0-9a-f]{42}$/.test(id)) throw new Refusal('malformed', 'action-id');
  if (!knows(id)) throw new Refusal('outdated', 'action-unknown');
}

/** The first byte of an id tells which arguments the action uses; this bit stands for the second. */
const takesState = (id: string) => (Number.parseInt(id.slice(0, 2), 16) & 0x20) !== 0;

/** Without script: `$ACTION_ID_<id>`, or `$ACTION_REF_<n>` with the id as JSON in `$ACTION_<n>:0`. */
function namedByForm(fields: Field[]): { id: string; key: string | undefined } {
  // A button's action stands behind its form's, and counts instead of it.
  const [name = ''] = fields.findLast(([field]) => /^\$ACTION_(ID|REF)_/.test(field)) ?? [];
  if (name.startsWith('$ACTION_ID_')) return { id: name.slice('$ACTION_ID_'.length), key: undefined };
  const reference = name.slice('$ACTION_REF_'.length);
  const [[, described] = [], ...more] = fields.filter(([field]) => field === `$ACTION_${reference}:0`);
  const value = parse(described);
  if (more.length > 0 || typeof value !== 'object' || value === null || !('id' in value)) {
    throw new Refusal('malformed', 'action-missing');
  }
  return { id: String(value.id), key: fields.find(([field]) => field === '$ACTION_KEY')?.[1] };
}

function toForm(id: string, key: string | undefined, own: Field[]): Field[] {
  if (!takesState(id)) return [[`$ACTION_ID_${id}`, ''], ...own];
  return [
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', JSON.stringify({ id, bound: '$@1' })],
    ['$ACTION_1:1', '[null]'],
    // Which of the page's forms shows the answer.
    ...(key === undefined ? [] : [['$ACTION_KEY', key] satisfies Field]),
    ...own,
  ];
}

/** With script: the arguments as JSON in field `0`, `["$K<n>"]` or `[state, "$K<n>"]`; the form's as `_<n>_<name>`. */
function scriptFields(fields: Field[]): Field[] {
  const [[, root] = [], ...more] = fields.filter(([name]) => name === '0');
  const values = parse(root);
  const row = Array.isArray(values) ? /^\$K([0-9a-f]{1,4})$/.exec(String(values.at(-1)))?.[1] : undefined;
  const prefix = `_${row}_`;
  const own = fields.filter(([name]) => name !== '0');
  if (row === undefined || more.length > 0 || own.some(([name]) => !name.startsWith(prefix))) {
    throw new Refusal('malformed', 'action-arguments');
  }
  return own.map(([name, value]) => [name.slice(prefix.length), value]);
}

function toScript(id: string, own: Field[]): Field[] {
  return [
    ...own.map(([name, value]): Field => [`_1_${name}`, value]),
    // Last, as React itself sends it: it is decoded on arrival, with the fields that have come by then.
    ['0', takesState(id) ? '[null,"$K1"]' : '["$K1"]'],
  ];
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw new Refusal('malformed', 'action-json');
  }
}
