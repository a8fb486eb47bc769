import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Reading of a PDF by a library that is not the one that wrote it. */
export interface Reading {
  readonly document: PDFDocument;
  readonly look: (object: PDFObject | undefined) => PDFObject | undefined;
  readonly at: (dict: PDFDict, key: string) => PDFObject | undefined;
  readonly dictAt: (dict: PDFDict, key: string) => PDFDict | null;
  readonly listAt: (dict: PDFDict, key: string) => readonly PDFObject[];
  readonly nameAt: (dict: PDFDict, key: string) => string | null;
  readonly numberAt: (dict: PDFDict, key: string) => number | null;
  /** `null` where there is no text. */
  readonly textAt: (dict: PDFDict, key: string) => string | null;
  readonly streamText: (object: PDFObject | undefined) => string;
}

export function readingOf(document: PDFDocument): Reading {
  const look = (object: PDFObject | undefined): PDFObject | undefined =>
    object instanceof PDFRef ? document.context.lookup(object) : object;
  const at = (dict: PDFDict, key: string) => look(dict.get(PDFName.of(key)));
  return {
    document,
    look,
    at,
    dictAt: (dict, key) => {
      const found = at(dict, key);
      if (found instanceof PDFStream) return found.dict;
      return found instanceof PDFDict ? found : null;
    },
    listAt: (dict, key) => {
      const found = at(dict, key);
      if (found instanceof PDFArray) return found.asArray();
      return found === undefined ? [] : [dict.get(PDFName.of(key)) ?? found];
    },
    nameAt: (dict, key) => {
      const found = at(dict, key);
      return found instanceof PDFName ? found.decodeText() : null;
    },
    numberAt: (dict, key) => {
      const found = at(dict, key);
      return found instanceof PDFNumber ? found.asNumber() : null;
    },
    textAt: (dict, key) => {
      const found = at(dict, key);
      return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : null;
    },
    streamText: (object) => {
      const found = look(object);
      if (!(found instanceof PDFRawStream)) return '';
      return Buffer.from(decodePDFRawStream(found).decode()).toString('latin1');
    },
  };
}
