// Writes docs/format.md, the reference of the region file, from its schema: `node scripts/format-reference.mjs` after
// `npm run build`. With --check it writes nothing and ends with 1 where the file is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { regionJsonSchema } from 'milestone-baseline';

const file = fileURLToPath(new URL('../docs/format.md', import.meta.url));
const schema = regionJsonSchema();

/** Parts that stand in several places, told once: by one of those places. */
const shared = [
  {
    at: 'target_groups[].figures',
    title: 'Whom a figure is about',
    said: 'A mapping of dimensions: what is left out counts as everybody (`sex: total`), as the study’s own place, or as the latest period.',
  },
  {
    at: 'target_groups[].evidence[]',
    title: 'Evidence',
    said: 'What a sentence rests on: a `source`, with its page; or a claim about an `indicator` or a `metric`, which is held against the figures at every build (`above`, `below`, `near`, `rising`, `falling`). One entry has one of the three.',
  },
  {
    at: 'study.comparisons.citizenship',
    title: 'A comparison',
    said: 'Whom the study is about, and whom gaps are measured against.',
  },
  {
    at: 'swot.strengths[]',
    title: 'A SWOT item',
    said: 'The same for strengths, weaknesses, opportunities and threats.',
  },
  {
    at: 'region.image',
    title: 'A picture',
    said: 'It lies beside the region file, is embedded in the report, and needs words for readers who do not see it.',
  },
];

const code = (text) => `\`${text}\``;
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const anchor = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const shapeOf = (node) => JSON.stringify({ ...node, description: undefined, examples: undefined });

/** Every object of the schema with its path, in the order of the file. */
function* objectsIn(node, at) {
  if (node.properties !== undefined) yield { at, node };
  for (const [key, inner] of Object.entries(node.properties ?? {}))
    yield* objectsIn(inner, at === '' ? key : `${at}.${key}`);
  if (node.items !== undefined && !Array.isArray(node.items)) yield* objectsIn(node.items, `${at}[]`);
  if (typeof node.additionalProperties === 'object') yield* objectsIn(node.additionalProperties, `${at}.<id>`);
  for (const inner of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) yield* objectsIn(inner, at);
}

const objects = [...objectsIn(schema, '')];
const known = new Map();
for (const part of shared) {
  const found = objects.find(({ at }) => at === part.at);
  if (found === undefined) throw new Error(`There is no ${part.at} in the schema; see scripts/format-reference.mjs.`);
  known.set(shapeOf(found.node), part);
}
const seen = new Map();
for (const { at, node } of objects) {
  const shape = shapeOf(node);
  if (known.has(shape)) continue;
  if (seen.has(shape))
    throw new Error(`${seen.get(shape)} and ${at} are alike: name them in scripts/format-reference.mjs.`);
  seen.set(shape, at);
}

const linked = (part) => `[${part.title.toLowerCase()}](#${anchor(part.title)})`;
const isText = (node) => node.type === 'string' && node.enum === undefined && node.const === undefined;

/** What may stand at a key, in words. */
function kindOf(node, at) {
  const part = known.get(shapeOf(node));
  if (part !== undefined) return linked(part);
  if (node.const !== undefined) return code(node.const);
  if (node.enum !== undefined) return node.enum.map(code).join(', ');
  if (node.$ref === '#/definitions/figure' || node.allOf?.[0]?.$ref === '#/definitions/figure')
    return '[a figure](#a-figure)';
  if (node.anyOf !== undefined) {
    const [first] = node.anyOf;
    if (node.anyOf.some((one) => one.type === 'object' && one.propertyNames !== undefined) && isText(first))
      return 'text, one or one a language';
    if (node.anyOf.every(({ type }) => ['string', 'number', 'boolean'].includes(type))) return 'text';
    return [...new Set(node.anyOf.map((one) => kindOf(one, at)))].join(' or ');
  }
  if (node.type === 'array') {
    if (Array.isArray(node.items)) return `list of ${node.items.length}`;
    return node.items?.properties !== undefined && !known.has(shapeOf(node.items))
      ? `list of [${code(`${at}[]`)}](#${anchor(`${at}[]`)})`
      : `list: ${kindOf(node.items, `${at}[]`)}`;
  }
  if (node.properties !== undefined) return `[${code(at)}](#${anchor(at)})`;
  if (typeof node.additionalProperties === 'object') {
    const inner = node.additionalProperties;
    if (inner.properties !== undefined && !known.has(shapeOf(inner)))
      return `by id: [${code(`${at}.<id>`)}](#${anchor(`${at}.<id>`)})`;
    return `by name: ${kindOf(inner, `${at}.<id>`)}`;
  }
  if (node.type === 'integer' && node.maximum !== undefined && node.maximum < 100)
    return `${node.minimum} to ${node.maximum}`;
  if (Array.isArray(node.type)) return node.type.map((type) => kindOf({ type }, at)).join(' or ');
  return (
    {
      string: 'text',
      integer: 'whole number',
      number: 'number',
      boolean: '`true` or `false`',
      object: 'mapping',
      null: '`null`',
    }[node.type] ?? 'anything'
  );
}

const example = (value) => code(typeof value === 'string' ? value : JSON.stringify(value).replaceAll('"', ''));

function rowOf(key, node, at, required) {
  const said = [node.description ?? ''];
  if (node.default !== undefined && !['[]', '{}'].includes(JSON.stringify(node.default)))
    said.push(`Default: ${example(node.default)}.`);
  const [one] = node.examples ?? [];
  if (one !== undefined) said.push(`For example ${example(one)}.`);
  return `| ${[`${code(key)}${required ? ' *required*' : ''}`, kindOf(node, at), said.filter((text) => text !== '').join(' ')].map(cell).join(' | ')} |`;
}

function tableOf({ at, node }) {
  const rows = Object.entries(node.properties).map(([key, inner]) =>
    rowOf(key, inner, at === '' ? key : `${at}.${key}`, node.required?.includes(key) === true),
  );
  const further =
    typeof node.additionalProperties === 'object'
      ? [
          `| *any other name* | ${cell(kindOf(node.additionalProperties, at))} | ${cell(node.additionalProperties.description ?? '')} |`,
        ]
      : [];
  return ['| key | what stands there | what it says |', '| --- | --- | --- |', ...rows, ...further].join('\n');
}

const within = (top) => objects.filter(({ at, node }) => at.split(/[.[]/)[0] === top && !known.has(shapeOf(node)));
const chapters = Object.entries(schema.properties).flatMap(([top, node]) => {
  const parts = within(top);
  if (parts.length === 0) return [];
  return [
    `## ${top}\n\n${node.description ?? ''}`.trim(),
    ...parts.map((part) =>
      part.at === top
        ? tableOf(part)
        : `### ${code(part.at)}\n\n${part.node.description === undefined ? '' : `${part.node.description}\n\n`}${tableOf(part)}`,
    ),
  ];
});
const figure = schema.definitions.figure;
const figureObject = [...objectsIn(figure, 'figure')][0];
const text = `# The region file

Every key of the format, made from the schema by \`node scripts/format-reference.mjs\`; a test holds the two alike. The schema itself:
\`milestone schema\`. An editor that speaks YAML shows the same beside every key (see the [tutorial](tutorial.md)). A whole study to
read: [examples/jyvaskyla/region.yaml](../examples/jyvaskyla/region.yaml).

- The file is YAML in UTF-8. A key that the format does not have is an error: a slip of the pen is not skipped in silence.
- **Text, one or one a language**: \`name: Jyväskylä\`, or \`name: { en: Finland, fi: Suomi }\`. A text that is missing in a language
  stands in the study’s first, marked as such.
- **Markdown**: paragraphs, lists, emphasis, links. No HTML. Figures are not typed into it but named: \`{{gap employment_rate citizenship=foreign}}\`.
- **Ids** (\`challenge\`, \`source\`, \`actor\` …) join the parts: a slip in one is told with the nearest that there is.
- A date, a code or a period may be written with or without quotes; a code that begins with a zero needs them.

## The whole

${tableOf({ at: '', node: schema })}

${chapters.join('\n\n')}

## Parts that stand in several places

### A figure

${figure.description ?? 'A number; a text with Eurostat’s flags (`"51.3 u"`, `":c"`); or a mapping:'}

${tableOf(figureObject)}

${shared
  .map((part) => {
    const { node } = objects.find(({ at }) => at === part.at);
    return `### ${part.title}\n\n${part.said}\n\n${tableOf({ at: part.at, node })}`;
  })
  .join('\n\n')}
`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write('docs/format.md is out of date: npm run build && node scripts/format-reference.mjs\n');
    process.exitCode = 1;
  }
} else writeFileSync(file, text);
