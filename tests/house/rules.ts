import { placeOf } from './imports';
import { lineOf, type Node, parse, type Sources, walk } from './source';

const longest = 320;

/** Files nobody can take in at a glance, unless they say why they must be long. */
export function tooLong(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const lines = text.trimEnd().split('\n').length;
    const excused = /^\s*(\/\/|\*|--|\/\*) ?Long because: \S+/m.test(text);
    return lines > longest && !excused ? [`${file}: ${lines} lines; split it, or say "Long because: …"`] : [];
  });
}

/** Names that say nothing about what is inside. */
export function emptyNames(files: Iterable<string>): string[] {
  return [...files].filter((file) =>
    file.split('/').some((part) => /^(utils?|helpers?)$/i.test(part.replace(/\..*$/, ''))),
  );
}

const mayReadEnvironment = (file: string) =>
  file === 'lib/config.ts' ||
  /^[^/]+\.config\.(ts|mjs)$/.test(file) ||
  (file.startsWith('scripts/') && file.endsWith('.mjs')) ||
  placeOf(file) === 'tests';

/** What server.mjs must tell Next before Next is loaded; it is set there, never read for a decision. */
const doorMaySet = /^process\.env\.NODE_ENV (\?\?)?= '/;

/** Reads and writes of the environment outside lib/config.ts. */
export function environmentReaders(sources: Sources): string[] {
  const found: string[] = [];
  for (const [file, text] of sources) {
    if (mayReadEnvironment(file)) continue;
    walk(parse(file, text).program, (node) => {
      if (!touchesEnvironment(node)) return;
      if (file === 'server.mjs' && doorMaySet.test(text.slice(node.start))) return;
      found.push(`${file}:${lineOf(text, node.start)}: only lib/config.ts reads the environment`);
    });
  }
  return found;
}

function touchesEnvironment(node: Node): boolean {
  if (node.type === 'MemberExpression') return isProcess(node.object) && nameOf(node.property) === 'env';
  if (node.type === 'VariableDeclarator') {
    const pattern = node.id as Node;
    return isProcess(node.init) && pattern.type === 'ObjectPattern' && hasEnv(pattern.properties);
  }
  if (node.type === 'ImportDeclaration') {
    const from = (node.source as { value: string }).value;
    return ['process', 'node:process'].includes(from) && hasEnv(node.specifiers);
  }
  return false;
}

/** `process`, `globalThis.process`, `import.meta`. */
function isProcess(node: unknown): boolean {
  const { type, name, property } = (node ?? {}) as { type?: string; name?: string; property?: unknown };
  if (type === 'Identifier') return name === 'process';
  if (type === 'MemberExpression') return nameOf(property) === 'process';
  return type === 'MetaProperty';
}

function hasEnv(parts: unknown): boolean {
  return (parts as { key?: unknown; imported?: unknown }[]).some(
    (part) => nameOf(part.key ?? part.imported) === 'env',
  );
}

function nameOf(node: unknown): unknown {
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown };
  return name ?? value;
}
