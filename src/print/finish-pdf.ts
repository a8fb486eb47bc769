import { createHash } from 'node:crypto';
import { dictionaryAt, type PdfObjects, readPdf, streamObject, writePdf } from './pdf-objects.ts';
import { nameOf, referredObject, textString, writeDictionary } from './pdf-values.ts';
import { settleSoftHyphens } from './soft-hyphens.ts';
import { settleStructure } from './structure-tree.ts';
import { xmpPacket } from './xmp.ts';

/** A file that travels inside the PDF. */
export interface PdfAttachment {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly description: string;
  /** `Source`: what the report was made from; `Data`: what it shows. */
  readonly relationship: 'Source' | 'Data' | 'Supplement';
}

export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47, for example `sl`. */
  readonly language: string;
  /** Of this program. */
  readonly programVersion: string;
  readonly browserVersion: string;
  /** The study's date, `YYYY-MM-DD`: the date inside the PDF unless `sourceDateEpoch` is there. */
  readonly date: string;
  /** Seconds since 1970 from `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/); `null` where not set. */
  readonly sourceDateEpoch: number | null;
  readonly attachments: readonly PdfAttachment[];
}

/**
 * Makes a document of what the browser printed: its title, author, dates and language, twice over (information
 * dictionary and XMP), the attached files, an identifier made from the content. Pages, tags and outline stay as they
 * are. The same print and the same metadata give the same bytes at any time and in any place.
 */
export async function finishPdf(printed: Uint8Array | PdfObjects, metadata: PdfMetadata): Promise<Uint8Array> {
  const pdf = printed instanceof Uint8Array ? await readPdf(printed) : printed;
  const objects = new Map(pdf.objects);
  let last = Math.max(...objects.keys());
  const add = (body: Buffer): string => {
    objects.set(++last, body);
    return `${last} 0 R`;
  };

  const date = documentDate(metadata);
  const producer = producerOf(dictionaryAt(objects, pdf.info === null ? undefined : `${pdf.info} 0 R`), metadata);
  const creator = `milestone ${metadata.programVersion}`;
  const catalog = dictionaryAt(objects, `${pdf.catalog} 0 R`);
  const files = metadata.attachments.map((file) => ({ name: file.name, at: add(fileObject(file, date, add)) }));
  // A name tree is in the order of its keys.
  files.sort((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)));

  const info = add(
    Buffer.from(
      writeDictionary([
        ['/Title', textString(metadata.title)],
        ['/Author', textString(metadata.author)],
        ['/Subject', textString(metadata.subject)],
        ['/Keywords', textString(metadata.keywords.join(', '))],
        ['/Creator', textString(creator)],
        ['/Producer', textString(producer)],
        ['/CreationDate', pdfDate(date)],
        ['/ModDate', pdfDate(date)],
      ]),
      'latin1',
    ),
  );
  if (pdf.info !== null) objects.delete(pdf.info);

  const packet = Buffer.from(xmpPacket({ ...metadata, creator, producer, date }), 'utf8');
  catalog.set(
    '/Metadata',
    add(
      streamObject(
        [
          ['/Type', '/Metadata'],
          ['/Subtype', '/XML'],
        ],
        packet,
        // In the open, so that a program which does not read PDF finds it.
        false,
      ),
    ),
  );
  catalog.set('/Lang', textString(metadata.language));
  catalog.set('/ViewerPreferences', '<</DisplayDocTitle true>>');
  if (catalog.has('/Outlines')) catalog.set('/PageMode', '/UseOutlines');
  if (files.length > 0) {
    const names = dictionaryAt(objects, catalog.get('/Names'));
    names.set('/EmbeddedFiles', `<</Names [${files.map(({ name, at }) => `${textString(name)} ${at}`).join(' ')}]>>`);
    catalog.set('/Names', writeDictionary(names));
    catalog.set('/AF', `[${files.map(({ at }) => at).join(' ')}]`);
  }
  objects.set(pdf.catalog, Buffer.from(writeDictionary(catalog), 'latin1'));
  const root = referredObject(catalog.get('/StructTreeRoot'));
  const finished = { objects, catalog: pdf.catalog, info: referredObject(info) };
  if (root === null) return writePdf(settleSoftHyphens(finished));
  await settleStructure(objects, pdf.catalog, root, add);
  return writePdf(finished);
}

/** The moment that stands inside the document. A date that is none counts as the start of 1970, so that nothing fails here. */
function documentDate({ date, sourceDateEpoch }: PdfMetadata): Date {
  const moment = sourceDateEpoch === null ? new Date(`${date}T00:00:00Z`) : new Date(sourceDateEpoch * 1000);
  return Number.isNaN(moment.getTime()) ? new Date(0) : moment;
}

function pdfDate(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;
}

function producerOf(info: ReadonlyMap<string, string>, { browserVersion }: PdfMetadata): string {
  const skia = /Skia\/PDF m\d+/.exec(info.get('/Producer') ?? '')?.[0];
  return skia === undefined ? `Chromium ${browserVersion}` : `Chromium ${browserVersion} (${skia})`;
}

/** PDF 1.7, 7.11.4, with the relationship of PDF/A-3 (ISO 19005-3, annex E). */
function fileObject(file: PdfAttachment, date: Date, add: (body: Buffer) => string): Buffer {
  const checksum = createHash('md5').update(file.bytes).digest('hex');
  const content = add(
    streamObject(
      [
        ['/Type', '/EmbeddedFile'],
        ['/Subtype', nameOf(file.mime)],
        ['/Params', `<</Size ${file.bytes.length} /ModDate ${pdfDate(date)} /CheckSum <${checksum}>>>`],
      ],
      file.bytes,
    ),
  );
  const plainName = file.name.replace(/[^\x20-\x7e]/g, '_');
  return Buffer.from(
    writeDictionary([
      ['/Type', '/Filespec'],
      ['/F', textString(plainName)],
      ['/UF', textString(file.name)],
      ['/EF', `<</F ${content} /UF ${content}>>`],
      ['/Desc', textString(file.description)],
      ['/AFRelationship', `/${file.relationship}`],
    ]),
    'latin1',
  );
}
