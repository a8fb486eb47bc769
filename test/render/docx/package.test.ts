import { describe, expect, it } from 'vitest';
import { packedZip, readZip } from '../../../src/importers/zip.ts';
import { repacked } from '../../../src/render/docx/package.ts';

function documentOf(xml: string): string {
  const entries = ['word/document.xml', '[Content_Types].xml', 'docProps/core.xml'].map((name) => ({
    name,
    bytes: new TextEncoder().encode(xml),
  }));
  const read = readZip(repacked(packedZip(entries), '<own/>'), { wanted: () => true, most: 1 << 20 });
  if (typeof read === 'string') throw new Error(read);
  expect(read.map(({ name }) => name)[0]).toBe('[Content_Types].xml');
  expect(read.filter(({ bytes }) => new TextDecoder().decode(bytes) === '<own/>')).toHaveLength(1);
  return new TextDecoder().decode(read.find(({ name }) => name === 'word/document.xml')?.bytes);
}

describe('the package of a Word file', () => {
  it('numbers the places of the contents where they are names, and leaves them in texts', () => {
    const xml = documentOf(
      '<w:bookmarkStart w:id="a" w:name="_Toc83"/><w:hyperlink w:anchor="_Toc83"/>' +
        '<w:instrText xml:space="preserve"> PAGEREF _Toc83 \\h</w:instrText><w:instrText>PAGEREF _Toc84</w:instrText>' +
        '<w:t>_Toc99999 and _Toc83</w:t><wp:docPr id="x" descr="_Toc99999"/>',
    );
    expect(xml).toBe(
      '<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:hyperlink w:anchor="_Toc1"/>' +
        '<w:instrText xml:space="preserve"> PAGEREF _Toc1 \\h</w:instrText><w:instrText>PAGEREF _Toc2</w:instrText>' +
        '<w:t>_Toc99999 and _Toc83</w:t><wp:docPr id="1" descr="_Toc99999"/>',
    );
  });

  it('leaves out signs that XML has no place for', () => {
    expect(documentOf('<w:t>a\u0000b\uffffc</w:t>')).toBe('<w:t>abc</w:t>');
  });
});
