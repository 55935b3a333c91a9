import { describe, expect, test } from 'vitest';
import { emptyScriptForm, writeAction } from '@/lib/web/door/action';
import type { Field } from '@/lib/web/door/form';
import { plainAction, stateAction } from './door-visitor';

const knows = (id: string) => id === plainAction || id === stateAction;
const byBrowser = (fields: Field[]) => writeAction({ fields, header: undefined, knows });
const byScript = (id: string, fields: Field[]) => writeAction({ fields, header: id, knows });
const refusalOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as { kind?: string }).kind;
  }
  return undefined;
};
const unknown = `40${'c'.repeat(40)}`;

/** What a form with `useActionState` holds when the browser sends it itself. */
const stateForm = (described: string, bound: string): Field[] => [
  ['$ACTION_REF_1', ''],
  ['$ACTION_1:0', described],
  ['$ACTION_1:1', bound],
  ['$ACTION_KEY', 'kabc'],
  ['code', '1'],
];
const good = JSON.stringify({ id: stateAction, bound: '$@1' });

describe('a form sent without script', () => {
  test('keeps its fields, their order and their repetitions', () => {
    const fields: Field[] = [
      [`$ACTION_ID_${plainAction}`, ''],
      ['b', '1'],
      ['a', '2'],
      ['b', '3'],
    ];
    expect(byBrowser(fields)).toEqual(fields);
  });

  test('keeps which form of the page it was', () => {
    expect(byBrowser(stateForm(good, '[null]'))).toEqual(stateForm(good, '[null]'));
  });

  test.each([
    ['of another shape', '[{"isAdmin":true}]'],
    ['pointing into prototypes', '["$1:__proto__:constructor:constructor"]'],
    ['naming another action', '["$h2"]'],
    ['that is no JSON', '{{{'],
    ['missing', ''],
  ])('forged state: previous state %s never reaches the decoder', (_name, bound) => {
    expect(byBrowser(stateForm(good, bound))).toEqual(stateForm(good, '[null]'));
  });

  test('forged state: nothing the sender adds to the description of the action is kept', () => {
    const described = JSON.stringify({ id: stateAction, bound: '$@9', constructor: '$1' });
    expect(byBrowser(stateForm(described, '[1]'))).toEqual(stateForm(good, '[null]'));
  });

  test('forged arity: an action that takes previous state gets it also from a form that names only the action', () => {
    const written = byBrowser([
      [`$ACTION_ID_${stateAction}`, ''],
      ['code', '1'],
    ]);
    expect(written).toContainEqual(['$ACTION_1:1', '[null]']);
    expect(written.at(-1)).toEqual(['code', '1']);
  });

  test('is for the action of the button that was pressed, which stands behind that of its form', () => {
    const written = byBrowser([...stateForm(good, '[null]'), [`$ACTION_ID_${plainAction}`, '']]);
    expect(written).toEqual([
      [`$ACTION_ID_${plainAction}`, ''],
      ['code', '1'],
    ]);
  });

  test.each<[string, Field[], string]>([
    ['names no action', [['a', '1']], 'malformed'],
    ['has no field', [], 'malformed'],
    ['names an action of another build', [[`$ACTION_ID_${unknown}`, '']], 'outdated'],
    ['names what every object has', [['$ACTION_ID_toString', '']], 'malformed'],
    ['describes no action', [['$ACTION_REF_1', '']], 'malformed'],
    ['describes two', [...stateForm(good, '[]'), ['$ACTION_1:0', good]], 'malformed'],
    ['describes one of another build', stateForm(`{"id":"${unknown}"}`, '[]'), 'outdated'],
    ['describes it in broken JSON', stateForm(`{"id":"${stateAction}",`, '[]'), 'malformed'],
    ['describes null', stateForm('null', '[]'), 'malformed'],
    ['describes a list', stateForm('[]', '[]'), 'malformed'],
    ['describes a number', stateForm('{"id":7}', '[]'), 'malformed'],
  ])('is refused when it %s', (_name, fields, kind) => {
    expect(refusalOf(() => byBrowser(fields))).toBe(kind);
  });
});

describe('a form sent by script', () => {
  test('keeps its own fields and loses those of React', () => {
    const fields: Field[] = [
      ['_1_$ACTION_REF_6', ''],
      ['_1_b', '1'],
      ['_1_a', '2'],
      ['_1_b', '3'],
      ['0', '[{"n":0},"$K1"]'],
    ];
    expect(byScript(stateAction, fields)).toEqual([
      ['_1_b', '1'],
      ['_1_a', '2'],
      ['_1_b', '3'],
      ['0', '[null,"$K1"]'],
    ]);
  });

  test.each([
    ['a plain action', plainAction, '["$K1"]'],
    ['an action with previous state', stateAction, '[null,"$K1"]'],
  ])('forged arity: %s gets the arguments it has, however many were sent', (_name, id, written) => {
    for (const root of ['["$K1"]', '[null,"$K1"]', '[{"a":"$1:__proto__"},"$F2",3,"$K1"]']) {
      expect(
        byScript(id, [
          ['_1_a', 'x'],
          ['0', root],
        ]),
      ).toEqual([
        ['_1_a', 'x'],
        ['0', written],
      ]);
    }
  });

  test('sent without fields, because the action uses none, is an empty form', () => {
    expect(byScript(plainAction, emptyScriptForm(Buffer.from('[]')))).toEqual([['0', '["$K1"]']]);
    expect(byScript(stateAction, emptyScriptForm(Buffer.from('[{"n":0}]')))).toEqual([['0', '[null,"$K1"]']]);
    expect(refusalOf(() => emptyScriptForm(Buffer.from('{{{')))).toBe('malformed');
    expect(refusalOf(() => emptyScriptForm(Buffer.from('7')))).toBe('malformed');
  });

  test.each<[string, string, Field[], string]>([
    ['is for an action of another build', unknown, [['0', '["$K1"]']], 'outdated'],
    ['is for nothing', '', [['0', '["$K1"]']], 'malformed'],
    ['is for two actions', `${plainAction}, ${plainAction}`, [['0', '["$K1"]']], 'malformed'],
    ['has no arguments', plainAction, [['_1_a', '1']], 'malformed'],
    [
      'has two lists of arguments',
      plainAction,
      [
        ['0', '["$K1"]'],
        ['0', '["$K1"]'],
      ],
      'malformed',
    ],
    ['has arguments without a form', plainAction, [['0', '["text"]']], 'malformed'],
    ['has broken arguments', plainAction, [['0', '["$K1"']], 'malformed'],
    [
      'has another object beside the form',
      plainAction,
      [
        ['1', '{"then":"$1"}'],
        ['0', '["$K1"]'],
      ],
      'malformed',
    ],
    [
      'has a second form',
      plainAction,
      [
        ['_2_a', '1'],
        ['0', '["$K1"]'],
      ],
      'malformed',
    ],
  ])('is refused when it %s', (_name, id, fields, kind) => {
    expect(refusalOf(() => byScript(id, fields))).toBe(kind);
  });
});
