import { lineOf, type Node, parse, type Sources, walk } from './source';

/** Functions that write an event as a statement by itself. */
const statements = ['eventBy', 'record', 'recordFor'];

const writesEvent = /\binto\s+"?audit_event\b/i;
const writesElse = /\b(update\s+(?!set)|delete\s+from|insert\s+into\s+(?!"?audit_event))/i;
/** As in `select 'a.b'` and `values ('a.b'`. */
const inStatement = /(?:select|values\s*\()\s*'([a-z-]+\.[a-z-]+)'/gi;

/** The kinds that a type's declaration lists. */
export function kindsOf(text: string): string[] {
  const kinds: string[] = [];
  walk(parse('lib/audit/event.ts', text).program, (node) => {
    if (node.type !== 'TSTypeAliasDeclaration' || (node.id as Node).name !== 'AuditKind') return;
    walk(node.typeAnnotation, (each) => {
      if (each.type === 'Literal') kinds.push(String(each.value));
    });
  });
  return kinds;
}

/** Functions that take a kind, and as which of their arguments: it is declared an `AuditKind`, or as one of some kinds. */
function takers(sources: Sources, kinds: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [file, text] of sources) {
    walk(parse(file, text).program, (node) => {
      if (node.type !== 'FunctionDeclaration') return;
      const at = (node.params as Node[]).findIndex((each) => {
        let isKind = false;
        walk(each.typeAnnotation, ({ type, typeName, value }) => {
          isKind ||= type === 'TSTypeReference' && (typeName as Node).name === 'AuditKind';
          isKind ||= type === 'Literal' && kinds.includes(String(value));
        });
        return isKind;
      });
      if (at >= 0) found.set(String((node.id as Node).name), at);
    });
  }
  return found;
}

/** All kinds that this source writes: handed to who writes one, as the `kind` of what is told, or in a statement. */
export function writtenKinds(sources: Sources, kinds: readonly string[]): Set<string> {
  const written = new Set<string>();
  const taking = takers(sources, kinds);
  const take = (node: Node | undefined) => {
    if (node?.type === 'Literal') written.add(String(node.value));
    if (node?.type !== 'ConditionalExpression') return;
    take(node.consequent as Node);
    take(node.alternate as Node);
  };
  for (const [file, text] of sources) {
    walk(parse(file, text).program, (node) => {
      const at = taking.get(calleeOf(node) ?? '');
      if (at !== undefined) take((node.arguments as Node[])[at]);
      const { key, value } = node as Node & { key?: Node; value?: Node };
      if (node.type === 'Property' && key?.name === 'kind' && kinds.includes(String(value?.value)))
        take(value);
      if (node.type === 'TaggedTemplateExpression' && writesEvent.test(ownText(node))) {
        for (const [, kind] of ownText(node).matchAll(inStatement)) if (kind) written.add(kind);
      }
    });
  }
  return written;
}

/**
 * Events that are a statement by themselves where that is no part of a transaction: `file:line`. Inside one, what carries it
 * is handed in as an argument.
 */
export function writtenAlone(sources: Sources): string[] {
  const found: string[] = [];
  for (const [file, text] of sources) {
    visit(parse(file, text).program, [], (node, scopes) => {
      if (node.type !== 'AwaitExpression') return;
      const awaited = node.argument as Node;
      const called = calleeOf(awaited);
      const isCall = called !== undefined && statements.includes(called);
      const isTemplate =
        awaited.type === 'TaggedTemplateExpression' &&
        writesInside(awaited) &&
        !writesElse.test(wholeText(awaited));
      if (!isCall && !isTemplate) return;
      const carrier = isCall ? (awaited.arguments as Node[])[0] : (awaited.tag as Node);
      if (!isHandedIn(carrier, scopes)) found.push(`${file}:${lineOf(text, node.start)}`);
    });
  }
  return found;
}

function calleeOf(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const { type, name } = node.callee as Node;
  return type === 'Identifier' ? String(name) : undefined;
}

/** What a template says itself, without the templates in it. */
const ownText = (node: Node): string =>
  ((node.quasi as Node).quasis as { value: { cooked: string } }[])
    .map(({ value }) => value.cooked)
    .join(' ? ');

function wholeText(node: Node): string {
  let text = '';
  walk(node, (each) => {
    if (each.type === 'TaggedTemplateExpression') text += `${ownText(each)} `;
  });
  return text;
}

function writesInside(node: Node): boolean {
  let writes = writesEvent.test(wholeText(node));
  walk(node, (each) => {
    const called = calleeOf(each);
    if (called === 'ownEvent' || statements.includes(called ?? '')) writes = true;
  });
  return writes;
}

/** Names of a function: what it is handed, and what it makes itself. */
type Scope = { parameters: Set<string>; made: Map<string, Node | undefined> };

const isFunction = ({ type }: Node) =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type);

/** As `walk`, with the functions around, innermost first. */
function visit(node: unknown, scopes: Scope[], look: (node: Node, scopes: Scope[]) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, scopes, look);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const here = node as Node;
  let around = scopes;
  if (typeof here.type === 'string') {
    look(here, scopes);
    if (isFunction(here)) around = [scopeOf(here), ...scopes];
    if (here.type === 'VariableDeclarator' && (here.id as Node).type === 'Identifier') {
      scopes[0]?.made.set(String((here.id as Node).name), here.init as Node | undefined);
    }
  }
  for (const child of Object.values(node)) visit(child, around, look);
}

function scopeOf(node: Node): Scope {
  const parameters = new Set<string>();
  for (const each of node.params as Node[]) if (each.type === 'Identifier') parameters.add(String(each.name));
  return { parameters, made: new Map() };
}

function isHandedIn(node: Node | null | undefined, scopes: Scope[]): boolean {
  if (node?.type === 'TSAsExpression') return isHandedIn(node.expression as Node, scopes);
  if (node?.type !== 'Identifier') return false;
  const name = String(node.name);
  const scope = scopes.find(({ parameters, made }) => parameters.has(name) || made.has(name));
  if (!scope) return false;
  return scope.made.has(name) ? isHandedIn(scope.made.get(name), scopes) : name !== 'db';
}
