import { lineOf, type Node, parse, type Sources, walk } from './source';

/** Attributes, and props of our own components, whose value a person sees or hears. */
const spoken = new Set([
  ...[
    'title',
    'alt',
    'placeholder',
    'label',
    'summary',
    'aria-label',
    'aria-description',
    'aria-placeholder',
  ],
  ...[
    'aria-roledescription',
    'aria-valuetext',
    'heading',
    'legend',
    'hint',
    'description',
    'caption',
    'error',
  ],
  ...['message', 'text'],
]);

/** Next shows these in the tab and to search engines. */
const metadata = new Set(['title', 'description', 'absolute', 'template']);

/**
 * Text written into a screen instead of taken from lib/i18n: `file:line: the text`.
 * @param keys names of texts, which components of ours may be handed instead of the text itself
 */
export function literalTexts(sources: Sources, keys: ReadonlySet<string> = new Set()): string[] {
  const found: string[] = [];
  for (const [file, text] of sources) {
    const judge = (node: Node, known: ReadonlySet<string> = new Set()) => {
      for (const words of wordsOf(node)) {
        if (!known.has(words))
          found.push(`${file}:${lineOf(text, node.start)}: ${words.trim().slice(0, 60)}`);
      }
    };
    walk(parse(file, text).program, (node) => {
      if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
        for (const child of node.children as Node[]) judge(child);
      }
      if (node.type === 'JSXOpeningElement') {
        const isOurs = /^\p{Lu}/u.test(String((node.name as Node).name));
        for (const value of spokenValues(node)) judge(value, isOurs ? keys : undefined);
      }
      if (
        node.type === 'Property' &&
        file.startsWith('app/') &&
        metadata.has(String(keyName(node.key as Node)))
      ) {
        judge(node.value as Node);
      }
    });
  }
  return found;
}

function spokenValues(element: Node): Node[] {
  return (element.attributes as Node[])
    .filter(({ type, name }) => type === 'JSXAttribute' && spoken.has(String((name as Node).name)))
    .flatMap(({ value }) => (value ? [value as Node] : []));
}

/** The pieces with letters that an expression can come to, as far as they stand in the source. */
function wordsOf(node: Node | null | undefined): string[] {
  switch (node?.type) {
    case 'JSXText':
      return /\p{L}/u.test(String(node.value).replace(/&#?\w+;/g, '')) ? [String(node.value)] : [];
    case 'Literal':
      return typeof node.value === 'string' && /\p{L}/u.test(node.value) ? [node.value] : [];
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return wordsOf(node.expression as Node);
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[])
        .map((part) => part.value.cooked)
        .filter((part) => /\p{L}/u.test(part));
    case 'ConditionalExpression':
      return [...wordsOf(node.consequent as Node), ...wordsOf(node.alternate as Node)];
    case 'LogicalExpression':
      return [...wordsOf(node.left as Node), ...wordsOf(node.right as Node)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...wordsOf(node.left as Node), ...wordsOf(node.right as Node)] : [];
    default:
      return [];
  }
}

function keyName(key: Node): unknown {
  return key.name ?? key.value;
}
