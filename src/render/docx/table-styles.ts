import { colours } from './house-style.ts';

const border = (side: string, color: string, size: number) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
const none = (side: string) => `<w:${side} w:val="nil"/>`;
const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;

/** Room in a cell: none at its left, so that words stand at the edge of the text. */
const room = `<w:tblCellMar>${margin('top', 20)}${margin('left', 0)}${margin('bottom', 20)}${margin('right', 120)}</w:tblCellMar>`;

function tableStyle(id: string, name: string, borders: readonly string[], conditional = ''): string {
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="40"/><w:qFormat/>` +
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders>${room}</w:tblPr>${conditional}</w:style>`
  );
}

const underHead = `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${border('bottom', colours.ink, 6)}</w:tcBorders></w:tcPr></w:tblStylePr>`;

/** Tables with figures, lists of terms, and the matrix of four quadrants. The library has no way to say them but as XML. */
export const tableStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  tableStyle(
    'ReportTable',
    'Report Table',
    [border('bottom', colours.ink, 6), border('insideH', colours.hairline, 4)],
    underHead,
  ) +
  tableStyle('ReportFacts', 'Report Facts', [
    border('top', colours.hairline, 4),
    border('bottom', colours.hairline, 4),
    border('insideH', colours.hairline, 4),
  ]) +
  tableStyle('ReportMatrix', 'Report Matrix', [none('top'), none('bottom'), none('insideH')]) +
  '</w:styles>';
