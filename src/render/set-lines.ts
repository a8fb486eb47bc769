import { bindNumbers, unbroken } from './bind-numbers.ts';
import { type Hyphenation, primary } from './hyphenation.ts';

/** Tags and comments; a quoted value may hold a bracket. A drawing is one, and so are styles and scripts. */
export const tag =
  /<!--[\s\S]*?-->|<(svg|style|script)\b[\s\S]*?<\/\1>|<(\/?)([a-z][\w-]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/gi;

export const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
/** What is no text of the page, or is set as it was typed. */
export const foreign: ReadonlySet<string> = new Set(['head', 'pre', 'code', 'textarea', 'option']);
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
  readonly foreign: boolean;
  readonly running: boolean;
  readonly apart: boolean;
}

/**
 * The page with its lines prepared, in what a reader sees as text: a number keeps together with its unit, a short word with a hyphen
 * and a span of numbers stay whole, and in running text long words may be divided as the language of the passage divides
 * them. Nothing that is read is changed: copied, searched and read aloud, the words are the same.
 */
export function setLines(html: string, hyphenation: Hyphenation): string {
  const done: string[] = [];
  const stack: Open[] = [{ name: '', lang: '', foreign: false, running: false, apart: false }];
  /** The texts of the present line of inline elements, by their places in `done`. */
  let line: { readonly at: number; readonly open: Open }[] = [];
  const setLine = () => {
    setRun(done, line, hyphenation);
    line = [];
  };
  let last = 0;
  for (const match of html.matchAll(tag)) {
    const open = stack.at(-1);
    if (open !== undefined && match.index > last) {
      if (!open.foreign) line.push({ at: done.length, open });
      done.push(html.slice(last, match.index));
    }
    last = match.index + match[0].length;
    done.push(match[0]);
    const name = (match[3] ?? '').toLowerCase();
    if (name === '') continue;
    const ends = match[2] === '/';
    const begun =
      ends || open === undefined || empty.has(name) || match[0].endsWith('/>')
        ? null
        : opened(open, name, match[4] ?? '');
    if (!inline.has(name) || begun?.apart === true || (ends && open?.apart === true)) setLine();
    if (ends) close(stack, name);
    else if (begun !== null) stack.push(begun);
  }
  setLine();
  done.push(html.slice(last));
  return done.join('');
}

function opened(parent: Open, name: string, attributes: string): Open {
  const lang = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? parent.lang;
  const classes = (/\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/);
  const runs = parent.running || classes.some((each) => running.has(each));
  return {
    name,
    lang,
    foreign: parent.foreign || foreign.has(name),
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
