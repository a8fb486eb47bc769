/** An element of a drawing of ours, with what stands within it in order. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgElement[];
  /** What stands between its tags where it holds no elements; entities read. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const unescaped = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const attribute = /([\w:-]+)="([^"]*)"/g;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: SvgElement[];
  text: string;
}

/**
 * Reads a drawing that this program wrote: elements, attributes in double quotes, text, the five entities of `escapeText`. No
 * comments, no CDATA, no processing instructions. Throws where it is anything else, which is a fault of the program.
 */
export function readSvg(svg: string): SvgElement {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Open[] = [root];
  let at = 0;
  for (const match of svg.matchAll(tag)) {
    const [whole, end, name = '', written = '', empty] = match;
    const inner = open.at(-1) ?? root;
    inner.text += unescaped(svg.slice(at, match.index));
    at = match.index + whole.length;
    if (end === '/') {
      const closed = open.pop();
      if (closed === undefined || closed.name !== name) throw new Error(`A drawing closes <${name}> that is not open.`);
      open.at(-1)?.children.push(closed);
      continue;
    }
    const attributes = new Map(
      [...written.matchAll(attribute)].map(([, key = '', value = '']) => [key, unescaped(value)]),
    );
    const started: Open = { name, attributes, children: [], text: '' };
    if (empty === '/') inner.children.push(started);
    else open.push(started);
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || only === undefined || others.length > 0 || root.text.includes('<'))
    throw new Error('A drawing is not one whole element.');
  return only;
}
