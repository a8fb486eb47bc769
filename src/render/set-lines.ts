import { bindNumbers, unbroken } from './bind-numbers.ts';
import { type Hyphenation, primary } from './hyphenation.ts';
import { asTyped, partsOf } from './page-parts.ts';

/** A line runs on through these. */
const inline: ReadonlySet<string> = new Set(['a', 'b', 'em', 'i', 'small', 'span', 'strong', 'sub', 'sup']);

/** Elements of a line that stand on a line of their own all the same. */
const apart: ReadonlySet<string> = new Set(['chapter-number']);

/** Where text runs: by class, whatever the template. Headings, labels and tables within it are none. */
const running: ReadonlySet<string> = new Set([
  'prose-text',
  'entry-text',
  'entry-facts',
  'facts',
  'list',
  'callout',
  'margin-note',
  'notes',
]);
const still: ReadonlySet<string> = new Set(['margin-label', 'callout-title', 'badge', 'caption-title']);
const stillTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'table']);

interface Open {
  readonly name: string;
  readonly lang: string;
  readonly running: boolean;
  readonly apart: boolean;
}

const outside: Open = { name: '', lang: '', running: false, apart: false };

/**
 * The page with its lines prepared, in what a reader sees as text: a number keeps together with its unit, a short word with a hyphen
 * and a span of numbers stay whole, and in running text long words may be divided as the language of the passage divides
 * them. Nothing that is read is changed: copied, searched and read aloud, the words are the same.
 */
export function setLines(html: string, hyphenation: Hyphenation): string {
  const done: string[] = [];
  const stack: Open[] = [outside];
  /** The texts of the present line of inline elements, by their places in `done`. */
  let line: { readonly at: number; readonly open: Open }[] = [];
  const setLine = () => {
    setRun(done, line, hyphenation);
    line = [];
  };
  for (const part of partsOf(html, asTyped)) {
    const open = stack.at(-1) ?? outside;
    if (part.kind === 'text' && open !== outside) line.push({ at: done.length, open });
    done.push(part.raw);
    if (part.kind === 'whole' && asTyped.has(part.name)) setLine();
    if (part.kind !== 'tag') continue;
    const begun = part.opens ? opened(open, part.name, part.attributes) : null;
    if (!inline.has(part.name) || begun?.apart === true || (part.closes && open.apart)) setLine();
    if (part.closes) close(stack, part.name);
    else if (begun !== null) stack.push(begun);
  }
  setLine();
  return done.join('');
}

function opened(parent: Open, name: string, attributes: string): Open {
  const lang = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? parent.lang;
  const classes = (/\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/);
  const runs = parent.running || classes.some((each) => running.has(each));
  return {
    name,
    lang,
    running: runs && !stillTags.has(name) && !classes.some((each) => still.has(each)),
    apart: classes.some((each) => apart.has(each)),
  };
}

/** An end of what was never begun is passed over; an end closes what was left open within. */
function close(stack: Open[], name: string): void {
  const at = stack.findLastIndex((open) => open.name === name);
  if (at > 0) stack.length = at;
}

function setRun(
  done: string[],
  line: readonly { readonly at: number; readonly open: Open }[],
  words: Hyphenation,
): void {
  if (line.length === 0) return;
  const texts = line.map(({ at }) => done[at] ?? '');
  const bound = bindNumbers(texts.join(''));
  let from = 0;
  line.forEach(({ at, open }, index) => {
    const length = texts[index]?.length ?? 0;
    const text = bound.slice(from, from + length);
    from += length;
    const hyphenate = open.running ? words.get(primary(open.lang)) : undefined;
    done[at] = held(hyphenate === undefined ? text : hyphenate(text));
  });
}

function held(text: string): string {
  let result = '';
  let last = 0;
  for (const [begin, end] of unbroken(text)) {
    result += `${text.slice(last, begin)}<span class="nb">${text.slice(begin, end)}</span>`;
    last = end;
  }
  return result + text.slice(last);
}

/** The languages of a page and of passages in it; those of a menu of languages are none. */
export function languagesIn(html: string): ReadonlySet<string> {
  const named = html.matchAll(/\slang="([^"]+)"[^>]*>(?!<a [^>]*hreflang|<span aria-current)/g);
  return new Set([...named].map((match) => match[1] ?? ''));
}
