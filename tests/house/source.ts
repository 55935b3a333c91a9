import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'rolldown/utils';

export const root = path.resolve(import.meta.dirname, '../..');

/** Source text by its path from the root, with `/` between folders: the real tree, or one made up by a test. */
export type Sources = Map<string, string>;

export type Import = {
  /** As written: `@/lib/config`, `./row`, `next/headers`. */
  request: string;
  /** The file of this project that it means; undefined for packages and Node's own modules. */
  file: string | undefined;
  /** Erased before anything runs. */
  typeOnly: boolean;
};

const codePattern = /\.(ts|tsx|mts|mjs|js)$/;
const ignored = new Set([
  'node_modules',
  '.next',
  '.data',
  '.git',
  'test-results',
  'playwright-report',
  '.stamps',
]);

/** Every file below the given folders (`''` for the root's own files only) whose path matches. */
export function readSources(folders: string[], pattern: RegExp = codePattern): Sources {
  const sources: Sources = new Map();
  const visit = (folder: string, deep: boolean) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = path.posix.join(folder, entry.name);
      if (entry.isDirectory() && deep && !ignored.has(entry.name)) visit(name, true);
      if (entry.isFile() && pattern.test(name))
        sources.set(name, readFileSync(path.join(root, name), 'utf8'));
    }
  };
  for (const folder of folders) {
    if (folder === '' || statSync(path.join(root, folder), { throwIfNoEntry: false }))
      visit(folder, folder !== '');
  }
  return sources;
}

export type Node = { type: string; start: number; end: number; [key: string]: unknown };

/**
 * Parses one file.
 * @throws Error naming the file, when it does not parse
 */
export function parse(file: string, text: string) {
  const parsed = parseSync(file, text, { sourceType: 'module' });
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0]?.message}`);
  return parsed;
}

/** Calls `visit` for each node below `node`, parents first. */
export function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
  } else if (typeof node === 'object' && node !== null) {
    if (typeof (node as Node).type === 'string') visit(node as Node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** What one file asks for: `import`, `export … from`, `import()`, `require()` and `import('…')` types. */
export function importsOf(sources: Sources, file: string): Import[] {
  const text = sources.get(file) ?? '';
  const { module, program } = parse(file, text);
  const found: { request: string; typeOnly: boolean }[] = [];

  for (const { moduleRequest, entries } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every((entry) => entry.isType);
    found.push({ request: moduleRequest.value, typeOnly });
  }
  for (const { entries } of module.staticExports) {
    for (const entry of entries) {
      if (entry.moduleRequest) found.push({ request: entry.moduleRequest.value, typeOnly: entry.isType });
    }
  }
  walk(program, (node) => {
    const request = lateRequest(node);
    if (request !== undefined) found.push({ request, typeOnly: node.type === 'TSImportType' });
  });
  return found.map((each) => ({ ...each, file: resolve(sources, file, each.request) }));
}

function lateRequest(node: Node): string | undefined {
  if (node.type === 'ImportExpression' || node.type === 'TSImportType') return stringIn(node.source);
  if (node.type !== 'CallExpression') return undefined;
  const callee = node.callee as Node;
  if (callee.type !== 'Identifier' || callee.name !== 'require') return undefined;
  return stringIn((node.arguments as Node[])[0]);
}

function stringIn(node: unknown): string | undefined {
  const value = (node as { value?: unknown } | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
}

const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];

function resolve(sources: Sources, from: string, request: string): string | undefined {
  let target: string;
  if (request.startsWith('@/')) target = request.slice(2);
  else if (request.startsWith('.')) target = path.posix.join(path.posix.dirname(from), request);
  else return undefined;
  const file = endings.map((ending) => target + ending).find((name) => sources.has(name));
  // A style sheet or picture is named in full; it has a place in the house, too.
  return file ?? (path.posix.extname(target) ? target : undefined);
}
