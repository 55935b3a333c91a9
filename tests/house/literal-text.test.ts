import { describe, expect, test } from 'vitest';
import { en } from '@/lib/i18n/en';
import { literalTexts } from './literal-text';
import { readSources } from './source';
import { flatten } from './texts';

test('X7: no screen and no component carries text of its own', () => {
  const keys = new Set([...flatten(en).keys()].map((key) => key.replace(/^.*\./, '')));
  expect(literalTexts(readSources(['app', 'components'], /\.tsx$/), keys)).toEqual([]);
});

describe('the rule notices', () => {
  const inPage = (body: string) => literalTexts(new Map([['app/page.tsx', body]]));

  test.each([
    'export default () => <p>Sign in</p>;',
    'export default () => <><b>{t("a")}</b> left</>;',
    'export default () => <p>{"Sign in"}</p>;',
    'export default () => <p>{late ? "Too late" : t("ok")}</p>;',
    'export default () => <p>{late && "Too late"}</p>;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
    'export default () => <p>{`${n} codes`}</p>;',
    'export default () => <p>{n + " codes"}</p>;',
    'export default () => <img alt="A phone" />;',
    'export default () => <nav aria-label={"Languages"} />;',
    'export default () => <Field label="Code" />;',
    'export const metadata = { title: "Sign in" };',
  ])('%s', (body) => {
    expect(inPage(body)).toHaveLength(1);
  });

  test('a text handed to a component, but not the name of one', () => {
    const inComponent = (body: string) =>
      literalTexts(new Map([['components/a.tsx', body]]), new Set(['codeWait']));
    expect(inComponent('export default () => <Waiting text="codeWait" />;')).toEqual([]);
    expect(inComponent('export default () => <Waiting text="Wait until noon" />;')).toHaveLength(1);
    expect(inComponent('export default () => <p title="codeWait" />;')).toHaveLength(1);
  });

  test('and leaves alone what nobody reads', () => {
    expect(
      inPage(`
        const kind = 'Sign in';
        export default () => (
          <form method="post" className="wide tall" aria-labelledby="title">
            {t('signIn')} – {n}&nbsp;·
            {kind === 'Sign in' ? t('a') : t('b')}
            <img alt="" src="/arch.svg" />
            <input name="code" title={t('hint')} autoComplete="one-time-code" />
          </form>
        );`),
    ).toEqual([]);
  });
});
