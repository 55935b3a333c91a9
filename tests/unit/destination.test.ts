import { describe, expect, test } from 'vitest';
import { home, ownPath, safeDestination } from '@/lib/sign-in/destination';

describe('W12: the place a person wanted to go to is kept', () => {
  test.each([
    '/profile/info',
    '/profile/password',
    '/profile/second-factor/set-up',
    '/help/authenticator?step=2&lang=nl',
    '/legal/terms',
    '/a',
    '/sign-info',
    '/apis',
    '/welcomed',
    '/profile/%C3%A4',
    '/search?q=a%20b+c&to=/profile',
    '/search?q=http://elsewhere.example'.replace('//', '%2F%2F'),
  ])('%s', (path) => {
    expect(ownPath(path)).toBe(path);
    expect(safeDestination(path)).toBe(path);
  });

  test('W12: without its fragment, which no server sees', () => {
    expect(safeDestination('/profile/info#top')).toBe('/profile/info');
  });

  test('W12: with dots resolved, so that what is checked is where it leads', () => {
    expect(safeDestination('/profile/../legal/terms')).toBe('/legal/terms');
    expect(safeDestination('/profile/./info')).toBe('/profile/info');
  });
});

describe('an attacker who wants a person sent to another site after sign-in', () => {
  test.each([
    ['another site', 'https://evil.example/'],
    ['another site without a scheme', '//evil.example'],
    ['three slashes', '///evil.example'],
    ['a backslash, which browsers take for a slash', '/\\evil.example'],
    ['two backslashes', '\\\\evil.example'],
    ['a backslash first', '\\/evil.example'],
    ['a backslash further on', '/profile\\..\\..\\evil.example'],
    ['a tab, which browsers leave out', '/\t/evil.example'],
    ['a line end', '/\n/evil.example'],
    ['a carriage return', '/\r/evil.example'],
    ['a header of its own', '/profile\r\nLocation: https://evil.example'],
    ['a zero byte', '/\u0000/evil.example'],
    ['a leading blank', ' //evil.example'],
    ['a blank after the slash', '/ /evil.example'],
    ['a protected blank', '/\u00a0/evil.example'],
    ['a full-width slash', '/／evil.example'],
    ['an umlaut', '/ä'],
    ['a direction mark', '/\u202eelpmaxe'],
    ['dots that lead to two slashes', '/.//evil.example'],
    ['dots back to two slashes', '/profile/..//evil.example'],
    ['two slashes further on', '/profile//evil.example'],
    ['javascript', 'javascript:alert(1)'],
    ['javascript with a slash', '/javascript:alert(1)'.slice(1)],
    ['data', 'data:text/html,x'],
    ['a name and password', 'https://portal@evil.example'],
    ['no slash', 'evil.example'],
    ['only a query', '?to=https://evil.example'],
    ['only a fragment', '#top'],
    ['nothing', ''],
    ['a very long path', `/${'a'.repeat(512)}`],
  ])('gets nowhere with %s', (_, wish) => {
    expect(ownPath(wish)).toBeUndefined();
    expect(safeDestination(wish)).toBe(home);
  });

  test.each([undefined, null, 7, {}, [], ['/profile'], new Date(), { toString: () => '/profile' }])(
    'gets nowhere with %j in the place of a text',
    (wish) => {
      expect(ownPath(wish)).toBeUndefined();
      expect(safeDestination(wish)).toBe(home);
    },
  );

  test('stays on this site with whatever a browser makes of the answer', () => {
    const pieces = ['/', '\\', '//', '.', '..', '%2f', '%5c', '@', ':', '?', '#', 'evil.example', '\t', ' '];
    const portal = 'https://portal.example';
    let kept = 0;
    for (const a of pieces) {
      for (const b of pieces) {
        for (const c of pieces) {
          for (const d of pieces) {
            const answer = ownPath(`/${a}${b}${c}${d}`);
            if (answer === undefined) continue;
            kept += 1;
            expect(new URL(answer, portal).origin, answer).toBe(portal);
            expect(answer.startsWith('/') && !answer.startsWith('//'), answer).toBe(true);
            // A second reading, as by a proxy or a redirect to the same place, changes nothing any more.
            expect(ownPath(answer), answer).toBe(answer);
          }
        }
      }
    }
    expect(kept).toBeGreaterThan(100);
  });

  test('the longest path that is kept has 512 signs', () => {
    expect(ownPath(`/${'a'.repeat(511)}`)).toHaveLength(512);
  });
});

describe('the door itself is no place to go to', () => {
  test.each([
    '/',
    '/sign-in',
    '/sign-in/',
    '/sign-in/code',
    '/sign-in?to=/sign-in',
    '/profile/../sign-in',
    '/./sign-in/code',
    '/confirm-email',
    '/confirm-email/open?token=x',
    '/welcome',
    '/welcome/open?token=x',
    '/password',
    '/password/open?token=x',
    '/api/health',
    '/_next/static/x.js',
  ])('%s', (path) => expect(safeDestination(path)).toBe(home));
});
