import { packedZip, readZip, type ZipEntry } from '../../importers/zip.ts';
import { withoutUnseen } from '../unseen.ts';
import { fontTable } from './font-table.ts';

/** What a document may come to once it is unpacked, in bytes: far more than any report. */
const most = 1 << 30;

/**
 * The library's package made such that the same document gives the same bytes, and such that nothing in it can break it: ids
 * that it draws by chance or counts over the life of the program are numbered by where they stand, its dates are left out, and
 * signs that XML has no place for are gone.
 */
export function repacked(bytes: Uint8Array, coreProperties: string): Uint8Array {
  const entries = readZip(bytes, { wanted: () => true, most });
  if (typeof entries === 'string') throw new Error(`The library wrote a package that cannot be read: ${entries}.`);
  const own = new Map([
    ['docProps/core.xml', coreProperties],
    ['word/fontTable.xml', fontTable],
  ]);
  const ids = new Map<string, string>();
  // By this part first, readers know what kind of package they have.
  const first = ({ name }: ZipEntry) => (name === '[Content_Types].xml' ? 0 : 1);
  const inOrder = entries.toSorted((a, b) => first(a) - first(b));
  return packedZip(inOrder.map((entry) => (isText(entry.name) ? settled(entry, own, ids) : entry)));
}

const isText = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');

function settled({ name, bytes }: ZipEntry, own: ReadonlyMap<string, string>, ids: Map<string, string>): ZipEntry {
  const text = withoutUnseen(own.get(name) ?? new TextDecoder().decode(bytes)).replaceAll(/[\ufffe\uffff]/g, '');
  return { name, bytes: new TextEncoder().encode(numbered(text, ids)) };
}

/** Ids of relations by the order in which they are met; of bookmarks and pictures by where they stand in their part. */
function numbered(text: string, relations: Map<string, string>): string {
  const bookmarks = new Map<string, number>();
  const contents = new Map<string, number>();
  let pictures = 0;
  const order = <Key>(known: Map<Key, number>, key: Key): number => {
    const number = known.get(key) ?? known.size + 1;
    known.set(key, number);
    return number;
  };
  return (
    text
      .replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]*)/g, (_, head: string, id: string) => {
        return `${head}${order(bookmarks, id)}`;
      })
      .replaceAll(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")[^"]*/g, (_, head: string) => {
        if (head.startsWith('<wp:docPr')) pictures += 1;
        return `${head}${pictures}`;
      })
      // Where they are names, not where somebody writes of them.
      .replaceAll(/(\bw:(?:name|anchor)="|<w:instrText[^>]*>[^<]*?\b)(_Toc\d+)/g, (_, head: string, name: string) => {
        return `${head}_Toc${order(contents, name)}`;
      })
      .replaceAll(
        /(\b(?:r:id|r:embed|r:link|Id)=")(rId)?([a-z0-9_-]{12,})(?=")/gi,
        (_, head: string, __, id: string) => {
          const known = relations.get(id) ?? `rIdx${relations.size + 1}`;
          relations.set(id, known);
          return `${head}${known}`;
        },
      )
  );
}
