import { type LocatedFinding, quoted } from './located-finding.ts';
import { isSdmxHeading } from './sdmx-columns.ts';
import type { TableFormat } from './statistical-table.ts';
import { isTsvHeading } from './tsv-heading.ts';

/** What a text was found to be. */
export interface TextFormat {
  readonly format: TableFormat;
  /** False where it is a guess: any text with commas may be a table. */
  readonly evident: boolean;
}

/** What the begin of a text shows it to be, or why it is no table; `null` where nothing can be told. */
export function byText(text: string, name: string): TextFormat | LocatedFinding | null {
  const start = text.trimStart();
  if (start.startsWith('<')) return markup(text, start);
  if (start.startsWith('{') || start.startsWith('[')) {
    const json = ofJson(start);
    if (json) return json;
  }
  if (isPx(start)) return { format: 'px', evident: true };
  const lines = start.split(/\r\n?|\n/, 30);
  const heading = /^sep=[,;\t|]$/i.test(lines[0] ?? '') ? (lines[1] ?? '') : (lines[0] ?? '');
  if (isTsvHeading(heading)) return { format: 'tsv', evident: true };
  if (isSdmxHeading(heading)) return { format: 'sdmx-csv', evident: true };
  const filled = lines.filter((line) => line.trim() !== '');
  const parted = filled.filter((line) => /[,;\t|]/.test(line)).length;
  if (parted > 0 && (parted * 2 >= filled.length || /\.(?:csv|tsv|tab|txt)(?:\.gz)?$/i.test(name))) {
    return { format: 'csv', evident: false };
  }
  return null;
}

function markup(text: string, start: string): LocatedFinding | null {
  const line = text.slice(0, text.length - start.length).split('\n').length;
  if (/<\?mso-application\s+progid="Excel|urn:schemas-microsoft-com:office:spreadsheet/.test(start)) {
    return {
      code: 'import/xls',
      message: 'The file is a workbook of Excel 2003 in XML, a format that is not read here.',
      hint: 'Open it in a spreadsheet and save it as .xlsx or as CSV, then import that.',
      line,
    };
  }
  if (/<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<script[\s>]|<meta\s|<table[\s>]/i.test(start)) {
    const title = /<title[^>]{0,200}>([^<]{1,200})/i.exec(start)?.[1]?.trim();
    return {
      code: 'import/html',
      message: `The file is a web page${title ? ` (${quoted(title)})` : ''}, not a table: the service answered with a page, and that was saved.`,
      hint: 'Download the table again with the download button of its page, as SDMX-CSV, TSV, PX or XLSX.',
      line,
    };
  }
  if (/^<(?:\?xml|[\w.-]+[\s:>])/.test(start)) {
    const sdmx = /sdmx|GenericData|StructureSpecific|CompactData/i.test(start);
    return {
      code: sdmx ? 'import/sdmx-ml' : 'import/xml',
      message: sdmx
        ? 'The file is in SDMX-ML (XML), which is not read here.'
        : 'The file is in XML, in which no table was recognised.',
      hint: 'Download the same table as SDMX-CSV.',
      line,
    };
  }
  return null;
}

function ofJson(start: string): TextFormat | LocatedFinding | null {
  const opened = start.startsWith('[') ? start.slice(1).trimStart() : start;
  if (!/^\{\s*(?:"|\})|^[\]"[\d-]/.test(opened)) return null;
  const names = new Set([...start.matchAll(/"(\w+)"\s*:/g)].map((match) => match[1] ?? ''));
  const jsonStat =
    /"class"\s*:\s*"(?:dataset|collection|dimension)"/.test(start) ||
    names.has('dataset') ||
    (names.has('dimension') && (names.has('value') || names.has('id') || names.has('size'))) ||
    /^\{\s*"(?:value|status)"\s*:\s*[[{]/.test(opened);
  if (jsonStat && !start.startsWith('[')) return { format: 'json-stat', evident: true };
  if (names.has('error') || names.has('warning')) {
    const label = /"label"\s*:\s*"([^"]{1,300})"/.exec(start)?.[1];
    return {
      code: 'import/service-answer',
      message: `The file is no table but an answer of the service that gave it${label ? `: “${label.trim()}”` : ''}.`,
      hint: 'Ask for less at once, or for a dataset that there is, and download it again.',
      line: 1,
    };
  }
  return {
    code: 'import/json',
    message: 'The file is JSON, but no table in JSON-stat.',
    hint: 'Download the table again as JSON-stat, CSV or PX.',
    line: 1,
  };
}

/** PX files begin with one of these, most with CHARSET or AXIS-VERSION. */
const pxStart =
  /^(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|NEXT-UPDATE|PX-SERVER|DIRECTORY-PATH|UPDATE-FREQUENCY|TABLEID|SYNONYMS|DEFAULT-GRAPH|DECIMALS|SHOWDECIMALS|MATRIX|AGGREGALLOWED|AUTOPEN|SUBJECT-CODE|SUBJECT-AREA|CONFIDENTIAL|COPYRIGHT|DESCRIPTION|TITLE|CONTENTS|UNITS|STUB|HEADING|VALUES|SOURCE|CONTACT|NOTE|NOTEX)(?:\[[\w-]+\])?(?:\("[^"\n]*"\))?\s*=\s*(?:"|[\d-]+\s*;|YES|NO)/i;

function isPx(start: string): boolean {
  if (pxStart.test(start)) return true;
  return (
    /^[A-Z][A-Z0-9-]+(?:\[[\w-]+\])?=/.test(start) && /(?:^|;\s*)(?:STUB|HEADING)(?:\[[\w-]+\])?\s*=\s*"/.test(start)
  );
}
