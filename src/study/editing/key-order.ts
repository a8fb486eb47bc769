import type { DataPath } from '../../diagnostics/diagnostic.ts';
import { data, dataTable } from '../schema/data.ts';
import { regionFile } from '../schema/region-file.ts';
import { source } from '../schema/sources.ts';

/** The keys of the part of a region file at a path, in the order of the format; empty where the order does not matter. */
export function keysInOrder(path: DataPath): readonly string[] {
  const [part, ...inside] = path;
  if (part === undefined) return Object.keys(regionFile.shape);
  if (part === 'sources' && inside.length === 1) return Object.keys(source.shape);
  if (part === 'data' && inside.length === 0) return Object.keys(data.shape);
  if (part === 'data' && inside[0] === 'tables' && inside.length === 2) return Object.keys(dataTable.shape);
  return [];
}
