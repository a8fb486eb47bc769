import Handlebars from 'handlebars';
import type {
  Block,
  Cell,
  Column,
  CoverageBlock,
  RichText,
  StateCode,
  SwotMatrixBlock,
  TableBody,
  TowsBlock,
} from '../report/report-model.ts';
import { escapeHtml, inlineHtml, richHtml } from './markdown.ts';
import { coverageMark, icon, scaleMark, stateMark, weightBar } from './marks.ts';

/** What a template may place besides the model: drawings by id, pictures by file name as data addresses. */
export interface Placeables {
  readonly drawings: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, string>>;
}

const safe = (html: string) => new Handlebars.SafeString(html);

function rowGroups(body: TableBody) {
  const groups: {
    title: string;
    span: number;
    rows: { id: string; cells: { header: boolean; align: Column['align']; cell: Cell }[] }[];
  }[] = [];
  for (const row of body.rows) {
    let group = groups.at(-1);
    if (group === undefined || group.title !== row.group) {
      group = { title: row.group, span: body.columns.length, rows: [] };
      groups.push(group);
    }
    group.rows.push({
      id: row.id ?? '',
      cells: row.cells.map((cell, index) => ({
        header: index === 0,
        align: body.columns[index]?.align ?? 'start',
        cell,
      })),
    });
  }
  return groups;
}

const towsCorners = {
  strengths: { opportunities: 'SO', threats: 'ST' },
  weaknesses: { opportunities: 'WO', threats: 'WT' },
} as const;

function towsRows(block: TowsBlock) {
  const edge = (key: TowsBlock['edges'][number]['key']) => block.edges.find((candidate) => candidate.key === key);
  return (['opportunities', 'threats'] as const).map((outside) => ({
    edge: edge(outside),
    cells: (['strengths', 'weaknesses'] as const).map((inside) =>
      block.cells.find((cell) => cell.type === towsCorners[inside][outside]),
    ),
  }));
}

/** The matrix by rows: what is inside, what is outside. */
function swotRows(block: SwotMatrixBlock) {
  const rows = [
    { edge: block.edges.inside, keys: ['strengths', 'weaknesses'] },
    { edge: block.edges.outside, keys: ['opportunities', 'threats'] },
  ];
  return rows.map(({ edge, keys }) => ({
    edge,
    quadrants: block.quadrants.filter(({ key }) => keys.includes(key)),
  }));
}

function towsColumns(block: TowsBlock) {
  return block.edges.filter((edge) => edge.key === 'strengths' || edge.key === 'weaknesses');
}

const isSection = (block: Block) => block.kind === 'heading' && block.level === 2 && block.id !== '';

/** The few things that a template can ask for: setting a text, placing a drawing or a sign, taking a table apart. */
export function templateHelpers(placeables: Placeables): Readonly<Record<string, Handlebars.HelperDelegate>> {
  return {
    rich: (text: RichText) => safe(richHtml(text)),
    inline: (text: RichText) => safe(inlineHtml(text)),
    inlineText: (text: string) => safe(inlineHtml({ kind: 'markdown', text, lang: null })),
    langAttribute: (lang: string | null) => safe(lang === null || lang === '' ? '' : ` lang="${escapeHtml(lang)}"`),
    idAttribute: (id: string) => safe(id === '' ? '' : ` id="${escapeHtml(id)}"`),
    sortAttribute: (cell: Cell) => safe(cell.sort === null ? '' : ` data-sort="${cell.sort}"`),
    drawing: (id: string) => {
      const drawing = placeables.drawings[id];
      if (drawing === undefined) throw new Error(`No drawing for “${id}”.`);
      return safe(drawing);
    },
    picture: (file: string, alt: string) => {
      const address = placeables.pictures[file];
      if (address === undefined) throw new Error(`No picture for “${file}”.`);
      return safe(`<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`);
    },
    stateMark: (state: StateCode, words: string) => safe(stateMark(state, words)),
    weightBar: (weight: number | null, words: string) => safe(weightBar(weight ?? 0, words)),
    scaleMark: (filled: number, words: string) => safe(scaleMark(filled, words)),
    coverageMark: (kind: CoverageBlock['legend'][number]['kind'], count: number, words: unknown) =>
      // A template may leave the words out: then the engine hands over its own options in their place.
      safe(coverageMark(kind, count, typeof words === 'string' ? words : '')),
    icon: (name: string) => safe(icon(name)),
    eq: (a: unknown, b: unknown) => a === b,
    or: (a: unknown, b: unknown) => Boolean(a) || Boolean(b),
    join: (items: readonly string[]) => items.join(', '),
    rowGroups,
    swotRows,
    towsRows,
    towsColumns,
    // A heading inside a block stands one below the section that it is in, or right below the chapter.
    innerHeading: (blocks: readonly Block[], index: number) =>
      blocks.slice(0, index).some((block) => block.kind === 'heading') ? 'h4' : 'h3',
    hasHeadings: (blocks: readonly Block[]) => blocks.some(isSection),
    headings: (blocks: readonly Block[]) => blocks.filter(isSection),
  };
}
