import type { ReportModel } from '../../report/report-model.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Midnight of the study's date; the epoch where it has none that can be read. */
function moment(iso: string, epoch: number | null): string {
  const time = epoch === null ? Date.parse(`${iso}T00:00:00Z`) : epoch * 1000;
  return new Date(Number.isNaN(time) ? 0 : time).toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * What the file says of itself (`docProps/core.xml`): title, author, subject, keywords, language, state of the work. The
 * library knows neither language nor state, and dates every file with the clock.
 */
export function coreProperties(model: ReportModel, sourceDateEpoch: number | null): string {
  const author = model.authors.length > 0 ? `${model.organisation}: ${model.authors.join(', ')}` : model.organisation;
  const date = moment(model.date.iso, sourceDateEpoch);
  const parts: readonly (readonly [string, string])[] = [
    ['dc:title', model.title],
    ['dc:subject', model.cover.kicker],
    ['dc:creator', author],
    ['cp:keywords', model.keywords.join(', ')],
    ['dc:description', model.description],
    ['cp:lastModifiedBy', `${model.made.tool} ${model.made.version}`],
    ['cp:revision', '1'],
    ['dc:language', model.lang],
    ['cp:contentStatus', model.status.label],
  ];
  const dated = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`,
  );
  const said = parts.filter(([, text]) => text !== '').map(([name, text]) => `<${name}>${escaped(text)}</${name}>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `${said.join('')}${dated.join('')}</cp:coreProperties>`
  );
}
