import { describe, expect, test } from 'vitest';
import { literalTexts } from './literal-text';
import { readSources } from './source';

test('X7: no screen and no component carries text of its own', () => {
  expect(literalTexts(readSources(['app', 'components'], /\.tsx$/))).toEqual([]);
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
