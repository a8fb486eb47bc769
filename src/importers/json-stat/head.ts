import type { TableHead } from '../statistical-table.ts';
import type { FoundDataset } from './datasets.ts';
import type { ReadDimension } from './dimensions.ts';
import { isList, isObject, type JsonObject, own, textOf } from './json-value.ts';

/** What a dataset says of itself. `Eurostat` where it names its agency ESTAT. */
export function headOf(
  { name: key, tree }: FoundDataset,
  dimensions: readonly ReadDimension[],
  name: string,
): TableHead {
  const title = textOf(own(tree, 'label'));
  const publisher = textOf(own(tree, 'source'));
  return {
    name,
    format: 'json-stat',
    dataset: datasetCode(tree, title, key),
    title,
    publisher: publisher !== null && /^(?:ESTAT|Eurostat)$/i.test(publisher) ? 'Eurostat' : publisher,
    updated: dayOf(own(tree, 'updated')),
    unit: commonUnit(dimensions),
    notes: notesOf(own(tree, 'note')),
    dimensions: dimensions.map(({ head }) => head),
  };
}

/** Eurostat and PxWeb name it in `extension`; some put it in the label, alone or in brackets at its end. */
function datasetCode(tree: JsonObject, title: string | null, key: string | null): string | null {
  const extension = own(tree, 'extension');
  const said = isObject(extension) ? extension : {};
  const px = own(said, 'px');
  const code =
    textOf(own(said, 'id')) ??
    textOf(own(said, 'datasetId')) ??
    (isObject(px) ? (textOf(own(px, 'tableid')) ?? textOf(own(px, 'matrix'))) : null) ??
    /\[([A-Za-z][\w$]{3,})\]\s*$/.exec(title ?? '')?.[1] ??
    [title, key].find((text) => text !== null && /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/i.test(text)) ??
    null;
  return code === null ? null : code.toUpperCase();
}

function dayOf(updated: unknown): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(textOf(updated) ?? '')?.[0] ?? null;
  return day !== null && !Number.isNaN(Date.parse(day)) ? day : null;
}

function notesOf(note: unknown): readonly string[] {
  return (isList(note) ? note : [note]).map(textOf).filter((text) => text !== null);
}

/** The unit where all codes of the table have the same. */
function commonUnit(dimensions: readonly ReadDimension[]): string | null {
  const names = dimensions.flatMap(({ codes, units }) =>
    units.size === 0 ? [] : codes.map((code) => units.get(code)?.name ?? null),
  );
  const [first = null] = names;
  return names.every((name) => name === first) ? first : null;
}
