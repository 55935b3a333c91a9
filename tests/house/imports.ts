import { isBuiltin } from 'node:module';
import { type Import, importsOf, type Sources } from './source';

type Place = 'app' | 'components' | 'lib' | 'db' | 'tests' | 'scripts' | 'root';

const places: Place[] = ['app', 'components', 'lib', 'db', 'tests', 'scripts'];

export function placeOf(file: string): Place {
  return places.find((place) => file.startsWith(`${place}/`)) ?? 'root';
}

/** What each floor of the house may stand on. */
const below: Partial<Record<Place, Place[]>> = {
  app: ['app', 'components', 'lib'],
  components: ['components', 'lib'],
  lib: ['lib', 'db'],
  db: ['db'],
};

const packageOf = (request: string) =>
  request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');

/** Packages that are Next, or drag it in. */
const isNext = (request: string) => ['next', 'next-auth', '@auth/core'].includes(packageOf(request));

const mayImportNext = (file: string) =>
  file.startsWith('lib/web/') || ['app', 'root', 'tests', 'scripts'].includes(placeOf(file));

/** Which imports go the wrong way, one line each: `file → request: the rule`. Empty when the house stands. */
export function brokenDirections(sources: Sources): string[] {
  const graph = new Map([...sources.keys()].map((file) => [file, importsOf(sources, file)]));
  const broken: string[] = [];

  for (const [file, imports] of graph) {
    for (const { request, file: target } of imports) {
      const say = (rule: string) => broken.push(`${file} → ${request}: ${rule}`);
      const place = placeOf(file);
      const allowed = below[place];

      if (/^(\.|@\/)/.test(request) && !target) say('no such file');
      if (target && allowed && !allowed.includes(placeOf(target))) {
        say(`${place} stands on ${allowed.filter((floor) => floor !== place).join(' and ') || 'nothing'}`);
      }
      if (isNext(request) && !mayImportNext(file)) say('only app and lib/web know Next');
      if (packageOf(request).startsWith('@vonage/') && !file.startsWith('lib/vonage/')) {
        say('only lib/vonage knows Vonage');
      }
    }
  }
  return [...broken, ...impureReach(graph)];
}

/** Components take pure functions from lib: nothing they run may lead to the database, to Next or to Node. */
function impureReach(graph: Map<string, Import[]>): string[] {
  const broken: string[] = [];
  for (const start of graph.keys()) {
    if (placeOf(start) !== 'components') continue;
    const seen = new Set<string>();
    const visit = (file: string, way: string[]) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { request, file: target, typeOnly } of graph.get(file) ?? []) {
        if (typeOnly) continue;
        const impure = (target && placeOf(target) === 'db') || isNext(request) || isBuiltin(request);
        if (impure && file !== start)
          broken.push(`${[...way, request].join(' → ')}: components need pure functions`);
        else if (impure && isBuiltin(request))
          broken.push(`${file} → ${request}: components run in browsers`);
        else if (target) visit(target, [...way, target]);
      }
    };
    visit(start, [start]);
  }
  return broken;
}
