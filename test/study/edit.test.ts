import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Edit, editText } from '../../src/study/edit.ts';

const source = { title: 'Employment rates: by sex', publisher: 'Eurostat', retrieved: '2026-11-22' };
const table = { file: 'data/x.csv', source: 'new', age: '15-64', measures: { employed: 'thousand' } };
const put =
  (...edits: readonly Edit[]) =>
  (text: string) =>
    editText(text, edits, 'region.yaml').value;
const addSource = put({ kind: 'set', path: ['sources', 'new'], value: source });
const addTable = put({ kind: 'add', path: ['data', 'tables'], value: table });

describe('putting an entry into a mapping', () => {
  it('follows the indentation of its neighbours, and stands before what follows', () => {
    const text = 'sources:\n    old:\n        title: A # kept\n        # of old\n\n# The figures\ndata: {}\n';
    expect(addSource(text)).toBe(
      'sources:\n    old:\n        title: A # kept\n        # of old\n    new:\n        title: "Employment rates: by sex"\n' +
        '        publisher: Eurostat\n        retrieved: 2026-11-22\n\n# The figures\ndata: {}\n',
    );
  });

  it('is written on one line where its neighbours are', () => {
    expect(addSource('sources:\n  old: { title: A }   # first\n')).toBe(
      'sources:\n  old: { title: A }   # first\n' +
        '  new: { title: "Employment rates: by sex", publisher: Eurostat, retrieved: 2026-11-22 }\n',
    );
  });

  it('makes the mapping where there is none, in its place of the format', () => {
    const text = 'format: 1\n\nregion:\n  name: A\n\n# Figures\ndata:\n  tables: []\n';
    expect(addSource(text)).toBe(
      'format: 1\n\nregion:\n  name: A\n\nsources:\n  new:\n    title: "Employment rates: by sex"\n    publisher: Eurostat\n' +
        '    retrieved: 2026-11-22\n\n# Figures\ndata:\n  tables: []\n',
    );
  });

  it.each([
    ['nothing', 'sources:\n', 'sources:\n  a: b\n'],
    ['nothing but a comment', 'sources: # none yet\n', 'sources: # none yet\n  a: b\n'],
    ['empty braces', 'sources: {} # none yet\n', 'sources: { a: b } # none yet\n'],
    ['a tilde', 'sources: ~\n', 'sources: { a: b }\n'],
    ['braces', 'sources: { c: d } # one\n', 'sources: { c: d, a: b } # one\n'],
    ['braces over several lines', 'sources: {\n  c: d # one\n}\n', 'sources: {\n  c: d, # one\n  a: b\n}\n'],
    ['braces with a last comma', 'sources: {\n  c: d, # one\n}\n', 'sources: {\n  c: d, # one\n  a: b,\n}\n'],
    ['no line end at the end', 'sources:\n  c: d', 'sources:\n  c: d\n  a: b'],
    ['a text that keeps its blank lines', 'sources:\n  c: |+\n    d\n\n', 'sources:\n  c: |+\n    d\n\n  a: b\n'],
    ['a text of several lines', 'sources:\n  c: |\n    d\n\n\nz: 1\n', 'sources:\n  c: |\n    d\n  a: b\n\n\nz: 1\n'],
    [
      'entries parted by blank lines',
      'sources:\n  c: 1\n\n  d: 2\nz: 1\n',
      'sources:\n  c: 1\n\n  d: 2\n\n  a: b\nz: 1\n',
    ],
    ['Windows line ends', 'sources:\r\n  c: 1\r\nz: 1\r\n', 'sources:\r\n  c: 1\r\n  a: b\r\nz: 1\r\n'],
    ['a byte order mark', '\uFEFFsources:\n  c: 1\n', '\uFEFFsources:\n  c: 1\n  a: b\n'],
    ['the end of a document', '---\nsources:\n  c: 1\n...\n', '---\nsources:\n  c: 1\n  a: b\n...\n'],
  ])('copes with %s', (_, text, wanted) => {
    expect(put({ kind: 'set', path: ['sources', 'a'], value: 'b' })(text)).toBe(wanted);
  });

  it('puts a key of a source where the format has it', () => {
    const text = 'sources:\n  a:\n    title: A\n    dataset: X # capitals\n    note: B\n';
    expect(put({ kind: 'set', path: ['sources', 'a', 'retrieved'], value: '2026-11-22' })(text)).toBe(
      'sources:\n  a:\n    title: A\n    dataset: X # capitals\n    retrieved: 2026-11-22\n    note: B\n',
    );
  });
});

describe('putting an item into a list', () => {
  it('follows hyphens that are not further in than their key', () => {
    expect(addTable('data:\n  tables:\n  - source: a\n    rows:\n    - { x: 1 }\n  breaks: []\n')).toBe(
      'data:\n  tables:\n  - source: a\n    rows:\n    - { x: 1 }\n  - file: data/x.csv\n    source: new\n    age: 15-64\n' +
        '    measures: { employed: thousand }\n  breaks: []\n',
    );
  });

  it('makes the list where there is none, before what follows it in the format', () => {
    const text = 'data:\n  # all of them\n  tables: [{ file: a.csv }]\n';
    expect(put({ kind: 'add', path: ['data', 'dimensions'], value: 'sector' })(text)).toBe(
      'data:\n  dimensions: [sector]\n  # all of them\n  tables: [{ file: a.csv }]\n',
    );
  });

  it('adds several at once', () => {
    const add = (value: string): Edit => ({ kind: 'add', path: ['data', 'dimensions'], value });
    expect(put(add('b'), add('c'))('data:\n  dimensions:\n  -   a # first\nz: 1\n')).toBe(
      'data:\n  dimensions:\n  -   a # first\n  -   b\n  -   c\nz: 1\n',
    );
  });
});

describe('changing a value', () => {
  it.each([
    ['a: 1 # note', 5, 'a: 5 # note'],
    ['a: 1 # note', '53.1 b', 'a: "53.1 b" # note'],
    [`a: 'x' # note`, "it's", `a: 'it''s' # note`],
    ['a: "x"', 'y', 'a: "y"'],
    ['a: 2024-01-01', '2026-11-22', 'a: 2026-11-22'],
    ['a: # nothing yet', 5, 'a: 5 # nothing yet'],
    ['a: |\n  text\nb: 1', 'other', 'a: other\nb: 1'],
    ['b: &x 1\na: *x', 2, 'b: &x 1\na: 2'],
    ['{ b: 1, a: 2 }', 3, '{ b: 1, a: 3 }'],
  ])('keeps what stands around it: %s', (text, value, wanted) => {
    expect(put({ kind: 'set', path: ['a'], value })(text)).toBe(wanted);
  });

  it('leaves alone what is there already, however it is written', () => {
    const text = "sources: { new: { 'title': 'Employment rates: by sex', publisher: Eurostat, retrieved: 2026-11-22 }}";
    expect(addSource(text)).toBe(text);
  });

  it('sets many cells of a table in one go', () => {
    const rows = Array.from({ length: 300 }, (_, index) => `    - { period: ${index}, rate: ${index} } # row\n`).join(
      '',
    );
    const edits = Array.from(
      { length: 300 },
      (_, index): Edit => ({ kind: 'set', path: ['tables', 0, 'rows', index, 'rate'], value: -index }),
    );
    const made = put(...edits)(`tables:\n  - rows:\n${rows}`) ?? '';
    expect(made.match(/rate: -\d+ } # row/g)?.length).toBe(299);
  });
});

describe('what cannot be changed', () => {
  it.each([
    ['a value that other places share', 'b: &x { c: 1 }\na: *x', ['a', 'c']],
    ['a key through a text', 'a: text', ['a', 'b']],
    ['an item that is not there', 'a: [1]', ['a', 3]],
    ['a list of several lines', 'a:\n  - 1\n', ['a']],
  ])('is refused with what to put in by hand: %s', (_, text, path) => {
    const { value, diagnostics } = editText(text, [{ kind: 'set', path, value: 2 }], 'region.yaml');
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'edit/not-possible', hint: expect.stringContaining('2') }]);
  });

  it('is a file with mistakes in its YAML', () => {
    const { value, diagnostics } = editText('a: [', [{ kind: 'set', path: ['a'], value: 2 }], 'region.yaml');
    expect([value, diagnostics[0]?.code]).toEqual([null, 'edit/not-yaml']);
  });

  it('keeps all other changes from being made', () => {
    const edits: readonly Edit[] = [
      { kind: 'set', path: ['a'], value: 2 },
      { kind: 'set', path: ['b', 'c'], value: 2 },
    ];
    expect(put(...edits)('a: 1\nb: text\n')).toBeNull();
  });
});

/** How a text is written: chosen at random for every node. */
interface Hand {
  readonly step: number;
  readonly listStep: number;
  readonly next: () => number;
}

const quoted = (text: string, { next }: Hand): string =>
  [JSON.stringify(text), `'${text.replaceAll("'", "''")}'`][next() % 2] ?? '';

function flow(value: unknown, hand: Hand): string {
  if (Array.isArray(value))
    return `[${value.map((item) => flow(item, hand)).join(hand.next() % 3 === 0 ? ',' : ', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => `${key}: ${flow(each, hand)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' ? quoted(value, hand) : String(value);
}

const comment = ({ next }: Hand): string => (next() % 4 === 0 ? '   # a: note, [of #1' : '');
const gap = (indent: number, { next }: Hand): string[] =>
  [[], [], [''], [`${' '.repeat(indent)}# - between: them`], ['', `${' '.repeat(indent)}# about`, '']][next() % 5] ??
  [];

function block(value: object, indent: number, hand: Hand): string[] {
  const pad = ' '.repeat(indent);
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, each], index) => {
    const lead = isList ? '-' : `${key}:`;
    const between = index === 0 && isList ? [] : gap(indent, hand);
    const isFilled = typeof each === 'object' && each !== null && Object.keys(each).length > 0;
    if (!isFilled || hand.next() % 3 === 0) {
      const long = typeof each === 'string' && !isList && hand.next() % 3 === 0;
      if (long) return [...between, `${pad}${lead} |-`, `${pad}${' '.repeat(hand.step)}${each}`];
      return [...between, `${pad}${lead} ${flow(each, hand)}${comment(hand)}`];
    }
    if (!isList) {
      const inner = indent + (Array.isArray(each) ? hand.listStep : hand.step);
      return [...between, `${pad}${lead}${comment(hand)}`, ...block(each, inner, hand)];
    }
    const lines = block(each, indent + 2, { ...hand, listStep: Math.max(hand.listStep, 0) });
    while (lines[0]?.trim() === '' || lines[0]?.trim().startsWith('#')) lines.shift();
    return [...between, `${pad}- ${lines[0]?.trimStart() ?? ''}`, ...lines.slice(1)];
  });
}

const word = fc.constantFrom('a', 'employment rate', "it's", '15-64', 'x: y', '# no', '2024-01-01', '53.1 b', 'ä');
const scalar = fc.oneof(word, fc.integer({ min: -9, max: 9 }), fc.boolean());
const entry = fc.dictionary(fc.constantFrom('title', 'publisher', 'dataset', 'note'), scalar, { minKeys: 1 });
const row = fc.dictionary(fc.constantFrom('period', 'sex', 'rate'), scalar, { minKeys: 1 });
const tables = fc.record({ source: word, rows: fc.array(row, { minLength: 1, maxLength: 3 }) });
const regions = fc.record(
  {
    format: fc.constant(1),
    region: fc.record({ name: word }),
    sources: fc.dictionary(fc.constantFrom('a', 'b', 'c'), entry),
    data: fc.record({
      dimensions: fc.array(word, { maxLength: 2 }),
      tables: fc.array(tables, { minLength: 1, maxLength: 3 }),
    }),
    swot: fc.record({ text: word }),
  },
  { requiredKeys: ['format', 'region', 'data'] },
);

const texts = fc
  .record({
    region: regions,
    step: fc.constantFrom(2, 4),
    indented: fc.boolean(),
    choices: fc.array(fc.nat(60), { minLength: 40, maxLength: 40 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    end: fc.boolean(),
  })
  .map(({ region, step, indented, choices, lineEnd, mark, end }) => {
    let at = 0;
    const next = () => choices[at++ % choices.length] ?? 0;
    const lines = block(region, 0, { step, listStep: indented ? step : 0, next });
    return { region, text: `${mark}${lines.join(lineEnd)}${end ? lineEnd : ''}` };
  });

/** Whether all signs of one text stand in the other, in their order. */
function isWithin(text: string, other: string): boolean {
  let at = 0;
  for (const sign of other) if (sign === text[at]) at += 1;
  return at === text.length;
}

describe('any layout', () => {
  it('keeps every byte when entries are put in', () => {
    fc.assert(
      fc.property(texts, ({ region, text }) => {
        const edits: readonly Edit[] = [
          { kind: 'set', path: ['sources', 'new'], value: source },
          { kind: 'add', path: ['data', 'dimensions'], value: 'sector' },
          { kind: 'add', path: ['data', 'tables'], value: table },
          { kind: 'add', path: ['data', 'tables', 0, 'rows'], value: { period: '2026', rate: 5 } },
        ];
        const { value } = editText(text, edits, 'region.yaml');
        if (value === null) throw new Error(`refused:\n${text}`);
        const [first, ...others] = region.data.tables;
        expect(parse(value.replace('\uFEFF', ''))).toEqual({
          ...region,
          sources: { ...region.sources, new: source },
          data: {
            dimensions: [...region.data.dimensions, 'sector'],
            tables: [{ ...first, rows: [...(first?.rows ?? []), { period: '2026', rate: 5 }] }, ...others, table],
          },
        });
        expect(isWithin(text, value)).toBe(true);
        expect(value.includes('\r\n')).toBe(text.includes('\r\n'));
        if (text.includes('\r\n')) expect(value.replaceAll('\r\n', '')).not.toContain('\n');
        // The second time there is nothing to do for what is set.
        expect(editText(value, edits.slice(0, 1), 'region.yaml').value).toBe(value);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every line but its own when a cell is changed', () => {
    fc.assert(
      fc.property(texts, scalar, fc.nat(), ({ region, text }, value, choice) => {
        const cells = region.data.tables.flatMap(({ rows }, index) =>
          rows.flatMap((cells, at) => Object.keys(cells).map((key) => ['data', 'tables', index, 'rows', at, key])),
        );
        const path = cells[choice % cells.length] ?? [];
        const made = editText(text, [{ kind: 'set', path, value }], 'region.yaml').value;
        if (made === null) throw new Error(`refused:\n${text}`);
        const lines = made.split('\n');
        const changed = text.split('\n').filter((line) => !lines.includes(line));
        expect(changed.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
  });
});
