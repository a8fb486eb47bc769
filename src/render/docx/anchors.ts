import { Bookmark, type ParagraphChild } from 'docx';
import type { ReportModel } from '../../report/report-model.ts';

/** The places that links of a document can lead to, under the names that Word allows. */
export interface Anchors {
  /** Name of the bookmark; `null` where the document has no such place, and what would be linked stands as plain words. */
  readonly name: (id: string) => string | null;
  /** The bookmark itself, to stand at the beginning of its paragraph; nothing where no id is. */
  readonly mark: (id: string) => readonly ParagraphChild[];
}

/** Word takes no more. */
const longest = 40;

/** Bookmarks for every id of a model. Names are of letters, digits and low lines; two ids never share one. */
export function anchorsOf(model: ReportModel): Anchors {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of idsOf(model)) {
    if (names.has(id)) continue;
    const plain = `m_${id.replaceAll(/[^A-Za-z0-9_]/g, '_')}`;
    let name = plain.slice(0, longest);
    // Word tells bookmarks apart without regard to capitals.
    for (let other = 2; taken.has(name.toLowerCase()); other += 1) {
      const end = `_${other}`;
      name = plain.slice(0, longest - end.length) + end;
    }
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  const name = (id: string) => names.get(id) ?? null;
  const placed = new Set<string>();
  return {
    name,
    mark: (id) => {
      const own = name(id);
      if (own === null || placed.has(own)) return [];
      placed.add(own);
      return [new Bookmark({ id: own, children: [] })];
    },
  };
}

function idsOf({ chapters }: ReportModel): readonly string[] {
  const ids = chapters.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((block) => {
      const own = [block.id];
      if (block.kind === 'table') own.push(...block.body.rows.map((row) => row.id ?? ''));
      if (block.kind === 'entries') own.push(...block.entries.map((entry) => entry.id));
      if (block.kind === 'tows')
        own.push(...block.cells.flatMap(({ strategies }) => strategies.map((each) => each.id)));
      return own;
    }),
  ]);
  return ids.filter((id) => id !== '');
}
