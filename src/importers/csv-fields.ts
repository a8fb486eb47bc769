export const separators = [',', ';', '\t', '|'] as const;
export type CsvSeparator = (typeof separators)[number];

/** The separator of which a heading has most, what stands in quotation marks left out. */
export function separatorOfHeading(heading: string): CsvSeparator {
  const bare = heading.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string): number => bare.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The cells of one record of a CSV file, or why there are none: a quotation mark is left open, or stands within a cell. */
export type Fields = readonly string[] | 'open-quote' | 'stray-quote';

/**
 * The cells of a record after RFC 4180, quotes undone. Of a record with more than `most` cells, the first `most` + 1.
 *
 * Our own, though csv-parse is at hand: a file of 200 MB is read in pieces, which csv-parse does through Node's streams
 * alone, and one of 1.5 MB takes it 50 to 90 ms where this takes 8.
 */
export function fieldsOf(record: string, separator: string, most: number): Fields {
  if (!record.includes('"')) return record.split(separator, most + 1);
  const fields: string[] = [];
  let at = 0;
  while (fields.length <= most) {
    if (record.charCodeAt(at) !== 0x22) {
      const end = record.indexOf(separator, at);
      const field = end === -1 ? record.slice(at) : record.slice(at, end);
      // A quotation mark within a bare cell is text to some programs and a fault to others.
      if (field.includes('"')) return 'stray-quote';
      fields.push(field);
      if (end === -1) return fields;
      at = end + 1;
      continue;
    }
    const end = closingQuote(record, at + 1);
    if (end === -1) return 'open-quote';
    const inner = record.slice(at + 1, end);
    fields.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
    if (end + 1 === record.length) return fields;
    if (record[end + 1] !== separator) return 'stray-quote';
    at = end + 2;
  }
  return fields;
}

function closingQuote(record: string, from: number): number {
  for (let at = record.indexOf('"', from); at !== -1; at = record.indexOf('"', at + 2)) {
    if (record.charCodeAt(at + 1) !== 0x22) return at;
  }
  return -1;
}
