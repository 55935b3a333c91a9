import { expect, test } from 'vitest';
import { translator } from '@/lib/i18n/translator';

test('a text is the same each time it is asked for, one with placeholders as it is filled', () => {
  const t = translator('de', 'signIn');
  expect([t('submit'), t('submit')]).toEqual(['Anmelden', 'Anmelden']);
  expect(t('until', { time: '14:32' })).toContain('14:32');
  expect(t('until', { time: '15:00' })).toContain('15:00');
  expect(translator('nl', 'signIn')('submit')).not.toBe(t('submit'));
});

test('a placeholder that is not filled fails each time, not only the first', () => {
  const t = translator('en', 'signIn') as (key: string) => string;
  expect(() => t('until')).toThrow();
  expect(() => t('until')).toThrow();
});

test('texts with marks in them are still given as parts', () => {
  const t = translator('en', 'signIn');
  expect(JSON.stringify(t.rich('demoText', { password: () => 'knock' }))).toContain('knock');
});
