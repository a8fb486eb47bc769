// Writes docs/data-dictionary.md and docs/indicators.schema.json from the code: `node scripts/data-dictionary.mjs` after
// `npm run build`. With --check it writes nothing and ends with 1 where a file is out of date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allFlags, catalogue, cautionCodes, codeLists, furtherKeys, indicatorColumns } from 'milestone-baseline';
import { makeTables, readShapes } from './data-dictionary/shapes.mjs';
import {
  cautions,
  columns,
  documents,
  flags,
  forms,
  furtherKeys as further,
  toldElsewhere,
  units,
  unsaid,
} from './data-dictionary/words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Nothing of the code is left unsaid, and nothing is said that is not in the code. */
function requireSame(what, ofCode, ofWords) {
  const [untold, unknown] = [
    ofCode.filter((code) => !ofWords.includes(code)),
    ofWords.filter((code) => !ofCode.includes(code)),
  ];
  if (untold.length + unknown.length > 0)
    throw new Error(`${what} in scripts/data-dictionary/words.mjs: not told ${untold}; not in the code ${unknown}.`);
}
requireSame('Columns', [...indicatorColumns], Object.keys(columns));
requireSame('Further keys', [...furtherKeys], Object.keys(further));
requireSame('Flags', [...allFlags], Object.keys(flags));
requireSame('Cautions', [...cautionCodes], Object.keys(cautions));

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
const code = (text) => `\`${text}\``;

// What the report calls a code, where it has words for it.
const words = Object.assign(
  { ...unsaid },
  ...readdirSync(`${root}templates/locales/en`).map((file) =>
    JSON.parse(readFileSync(`${root}templates/locales/en/${file}`, 'utf8')),
  ),
);
const wordsOf = {
  definitions: 'definition',
  times: 'time',
  sourceTypes: 'source-type',
  serviceStages: 'stage',
  themes: 'theme',
  studyStatuses: 'status',
  actorTypes: 'actor-type',
  levels: 'level',
  linkKinds: 'link-kind',
  weighingMethods: 'swot.method',
  ecosystemMetrics: 'metric',
};
const scales = { percent: 'percent, 0 to 100', share: '0 to 1', mean: 'mean', count: 'number' };

const lists = Object.entries(codeLists).flatMap(([name, list]) => (Array.isArray(list) ? [[name, list]] : []));

function listSection([name, list]) {
  const said = wordsOf[name];
  const metric = name === 'ecosystemMetrics';
  const rows = list.map((one) => [
    code(one),
    ...(metric ? [scales[codeLists.metricScale(one)]] : []),
    // A message with a place to fill in is a sentence, and no name.
    said === undefined || words[`${said}.${one}`]?.includes('{') ? '' : (words[`${said}.${one}`] ?? ''),
  ]);
  const body = rows.every((row) => row.at(-1) === '')
    ? list.map(code).join(', ')
    : table(['code', ...(metric ? ['scale'] : []), 'in words'], rows);
  return `### ${name}\n\n${body}`;
}

const shapes = makeTables(readShapes(`${root}src`), new Map(lists), toldElsewhere);

const linked = (text) => text.replace(/\[(\w+)\](?!\()/g, (_, name) => `[${name}](#${name.toLowerCase()})`);

const told = new Set();
function documentSection({ title, about, keys, shapes: more = [] }) {
  const named = [
    ...new Set(
      [...Object.values(keys).flat(), about].flatMap((text) =>
        [...text.matchAll(/\[(\w+)\](?!\()/g)].map((match) => match[1]),
      ),
    ),
  ];
  const rows = Object.entries(keys).map(([key, [type, says]]) => [
    key.includes('`') ? key : code(key),
    linked(type),
    linked(says),
  ]);
  const made = shapes.tables([...named, ...more], told);
  for (const name of made.keys()) told.add(name);
  return [
    `## ${title}`,
    linked(about),
    ...(rows.length > 0 ? [table(['key', 'type', 'what it holds'], rows)] : []),
    ...[...made].map(([name, shape]) =>
      [
        `### ${name}`,
        ...(shape.about === '' ? [] : [shape.about]),
        table(
          ['key', 'type', 'what it holds'],
          shape.rows.map(({ key, type, about: says }) => [code(key), type, says]),
        ),
      ].join('\n\n'),
    ),
  ].join('\n\n');
}

const better = { higher: 'more', lower: 'less', neutral: '' };
const dictionary = `# Data dictionary

Every column, code and key that \`milestone\` writes for other programs. Made from the code by
\`node scripts/data-dictionary.mjs\`; a test holds the two alike. What a *region file* may hold is in \`region.schema.json\`.

- CSV is UTF-8 without a byte order mark, with a header, commas, lines that end in a line feed, and quotes where a cell needs
  them (RFC 4180). R (\`read.csv\`) and pandas (\`read_csv\`) read it without options.
- Numbers are in full precision, with a point, never rounded for display. **An empty cell is a missing value and never zero.**
- A text that a spreadsheet would run as a formula (it begins with \`=\`, \`+\`, \`-\` or \`@\`) has an apostrophe before it. Numbers never do.
- R and pandas take a text \`NA\` for a missing value: the group of citizens of Namibia is read with
  \`read.csv(file, na.strings = "")\`, or \`read_csv(file, keep_default_na=False, na_values=[""])\`.
- Rows of several places and roles stand side by side. Before anything is added, averaged or ranked: one \`indicator\`, one
  \`concept\`, \`group\`, \`age\`, \`definition\` and \`time\`, and \`place_role\` in mind.

## Columns of the indicators

\`milestone indicators --format csv\` and \`milestone compare --format csv\`: one value a row. The same as a
[Frictionless Table Schema](https://datapackage.org/standard/table-schema/): [indicators.schema.json](indicators.schema.json).

${table(
  ['column', 'type', 'what it holds'],
  indicatorColumns.map((name) => {
    const { type, unit, about, list, codes } = columns[name];
    const from = list === undefined ? '' : ` Codes: [${list}](#${list.toLowerCase()}).`;
    const kind = `${type === 'string' ? 'text' : type}${unit === undefined ? '' : `, ${unit}`}${codes === undefined ? '' : ', code'}`;
    return [code(name), kind, `${about}${from}`];
  }),
)}

### Units

${table(
  ['unit', 'scale'],
  Object.entries(units).map(([unit, scale]) => [code(unit), scale]),
)}

Any other word is a unit of the study’s own.

### Flags

${table(
  ['flag', 'meaning'],
  allFlags.map((flag) => [code(flag), flags[flag]]),
)}

### Cautions

${table(
  ['code', 'why the figure is to be read with care'],
  cautionCodes.map((caution) => [code(caution), cautions[caution]]),
)}

### Indicators

${table(
  ['id', 'name', 'numerator', 'denominator', 'unit', 'better is', 'ages, the usual first'],
  catalogue.map(({ id, name, numerator, denominator, unit, polarity, ages }) => [
    code(id),
    name,
    numerator,
    denominator,
    unit,
    better[polarity],
    ages.join(', '),
  ]),
)}

What each says and where it misleads: \`milestone indicators --list\`. A study may define indicators of its own; their ids, formulas and
units stand in its region file under \`data.indicators\`.

### Derived figures

${table(
  ['ending', 'unit', 'what it is'],
  Object.entries(forms).map(([ending, [unit, about]]) => [code(ending), unit, about]),
)}

## Code lists

${lists.map(listSection).join('\n\n')}

${documents.map(documentSection).join('\n\n')}
`;

const schema = {
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  title: 'Indicators of baseline studies, one value a row',
  description: 'Columns of `milestone indicators --format csv`. An empty cell is a missing value and never zero.',
  fields: indicatorColumns.map((name) => {
    const { type, unit, about, list, codes, required } = columns[name];
    const values = list === undefined ? codes : [...codeLists[list]];
    const constraints = { ...(required ? { required } : {}), ...(values === undefined ? {} : { enum: values }) };
    return {
      name,
      type,
      // Links lead nowhere outside the dictionary.
      description: about.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
      ...(unit === undefined ? {} : { unit }),
      ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    };
  }),
  missingValues: [''],
};

const files = {
  'docs/data-dictionary.md': dictionary,
  'docs/indicators.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
};
for (const [file, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(`${root}${file}`, text);
  else if (readFileSync(`${root}${file}`, 'utf8') !== text) {
    console.error(`${file} is out of date: node scripts/data-dictionary.mjs`);
    process.exitCode = 1;
  }
}
