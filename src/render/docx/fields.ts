import { convertToXmlComponent, type ParagraphChild, TextRun, XmlComponent, type XmlElement } from 'docx';
import { type Look, textRuns } from './text-runs.ts';

/**
 * A field that Word can work out anew, with its value as it is now. Written run by run, each in its look: LibreOffice forgets
 * that of a field in one element.
 */
export function field(instruction: string, value: string, look: Look = {}): readonly ParagraphChild[] {
  const part = (element: XmlElement) => new TextRun({ ...look, children: [component(element)] });
  const mark = (kind: string) => part({ type: 'element', name: 'w:fldChar', attributes: { 'w:fldCharType': kind } });
  const code: XmlElement = {
    type: 'element',
    name: 'w:instrText',
    attributes: { 'xml:space': 'preserve' },
    elements: [{ type: 'text', text: ` ${instruction} ` }],
  };
  return [mark('begin'), part(code), mark('separate'), ...textRuns(value, look), mark('end')];
}

function component(element: XmlElement): XmlComponent {
  const made = convertToXmlComponent(element);
  if (made instanceof XmlComponent) return made;
  throw new Error(`The library makes no ${element.name ?? 'element'}.`);
}
