import { describe, expect, test } from 'vitest';
import { leaks } from '../browser/support/leaks';

describe('the look through the log notices', () => {
  test.each([
    ['a password', 'correct horse battery', 'password=correct horse battery tried'],
    ['a password in a form body', 'correct horse battery', 'identifier=a&password=correct+horse+battery'],
    ['a password in an address', 'päss&word', 'GET /?p=p%C3%A4ss%26word'],
    ['a password in JSON', 'say "friend"', '{"password":"say \\"friend\\""}'],
    ['a key without its grouping', 'JBSW Y3DP EHPK 3PXP', 'key JBSWY3DPEHPK3PXP made'],
    ['a recovery code in lower case', 'ABCD-EFGH-JKLM-NPQR', 'abcdefghjklmnpqr'],
    ['a code', '123456', '{"time":1700000000000,"msg":"wrong code 123456"}'],
    ['a code in a form', '123456', 'code=123456&x'],
  ])('%s', (_name, secret, log) => {
    expect(leaks(log, [secret])).toEqual([secret]);
  });

  test.each([
    ['{"pid":123456,"time":1700001234567}', '123456'],
    ['took 0.123456 ms', '123456'],
    ['request a1b2-123456ab', '123456'],
    ['{"code":"[hidden]"}', '123456'],
  ])('and takes no other number for a code: %s', (log, code) => {
    expect(leaks(log, [code])).toEqual([]);
  });
});
