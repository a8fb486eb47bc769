import { sans, serif } from './house-style.ts';

function font(name: string, instead: string, family: string, panose: string): string {
  return (
    `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/>` +
    `<w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
  );
}

/**
 * The fonts of the document (`word/fontTable.xml`), with those that come nearest for computers that have neither. Only web
 * fonts are shipped, one file a script, which Word cannot embed.
 */
export const fontTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  font(serif, 'Source Serif Pro,Georgia,Cambria', 'roman', '02040603050405020204') +
  font(sans, 'Source Sans Pro,Calibri,Segoe UI', 'swiss', '020B0503030403020204') +
  '</w:fonts>';
