import { expect, test } from 'vitest';
import { attemptState, method, requirement, role } from '@/db/schema';
import { methods, requirements, roles } from '@/lib/policy/decide';
import { states } from '@/lib/sign-in/state';

// Pure rules do not import tables, so the words stand twice; one vocabulary all the same.
test('tables and rules use the same words, in the same order', () => {
  expect([...states]).toEqual(attemptState.enumValues);
  expect([...methods]).toEqual(method.enumValues);
  expect([...roles]).toEqual(role.enumValues);
  expect([...requirements]).toEqual(requirement.enumValues);
});
