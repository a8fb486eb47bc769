import type { DataPath } from '../../diagnostics/diagnostic.ts';
import type { RegionFile } from '../schema/region-file.ts';

/** A text of the study and its path. */
export interface StudyText {
  readonly path: DataPath;
  readonly text: string;
}

function textsBelow(value: unknown, path: DataPath, found: StudyText[]): void {
  if (typeof value === 'string') found.push({ path, text: value });
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) textsBelow(item, [...path, index], found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) textsBelow(inner, [...path, key], found);
  }
}

/** Every text of the study that a report may set, in all languages; figures of the tables are none. */
export function studyTexts(region: RegionFile): readonly StudyText[] {
  const found: StudyText[] = [];
  const { data, ...rest } = region;
  textsBelow(rest, [], found);
  textsBelow(data.findings, ['data', 'findings'], found);
  data.indicators.forEach(({ name, description }, index) => {
    textsBelow(name, ['data', 'indicators', index, 'name'], found);
    textsBelow(description, ['data', 'indicators', index, 'description'], found);
  });
  data.tables.forEach(({ title, note }, index) => {
    textsBelow(title, ['data', 'tables', index, 'title'], found);
    textsBelow(note, ['data', 'tables', index, 'note'], found);
  });
  return found;
}
