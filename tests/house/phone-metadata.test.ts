import { expect, test } from 'vitest';
import { placeOf } from './imports';
import { importsOf, readSources } from './source';

const sources = readSources(['app', 'components', 'lib']);
const graph = new Map([...sources.keys()].map((file) => [file, importsOf(sources, file)]));

test('what is known of the world’s phone numbers is not sent to browsers: no component leads to it', () => {
  const carriers = [...graph.keys()].filter((file) => leadsToMetadata(file, new Set()));
  expect(carriers).toContain('lib/factor/phone/number.ts');
  expect(carriers.filter((file) => placeOf(file) === 'components')).toEqual([]);
});

function leadsToMetadata(file: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  return (graph.get(file) ?? []).some(
    ({ request, file: target, typeOnly }) =>
      !typeOnly && (/^libphonenumber-js\b/.test(request) || (target && leadsToMetadata(target, seen))),
  );
}
