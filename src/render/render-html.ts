import { createHash } from 'node:crypto';
import type { ReportModel } from '../report/report-model.ts';
import { withDirections } from './directions.ts';
import { type FontFile, fontFaceRules } from './fonts.ts';
import type { Placeables } from './helpers.ts';
import { hyphenationOf } from './hyphenation.ts';
import { withoutDeadLinks } from './live-links.ts';
import { withBreaks } from './long-words.ts';
import { markPassages } from './mark-passages.ts';
import { pageRules } from './running-heads.ts';
import { languagesIn, setLines } from './set-lines.ts';
import { compileTemplates, ready, type TemplateSet } from './templates.ts';
import { withoutUnseen } from './unseen.ts';

/** What a page is made with, read and drawn beforehand. */
export interface RenderParts extends Placeables {
  readonly templates: TemplateSet;
  readonly fonts: readonly FontFile[];
}

/**
 * One self-contained HTML file from a report model: fonts, styles, drawings and script inside, no request to anywhere.
 * The page's own content policy forbids all else. The same parts give the same bytes.
 */
export async function renderHtml(model: ReportModel, parts: RenderParts): Promise<string> {
  const { templates } = parts;
  const hash = createHash('sha256').update(templates.script).digest('base64');
  const script = templates.script === '' ? "'none'" : `'sha256-${hash}'`;
  const context = {
    ...model,
    contentPolicy: `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; script-src ${script}; base-uri 'none'; form-action 'none'`,
    styles: ready(templates.styles),
    runningHeads: ready(pageRules(model, templates)),
    script: ready(templates.script),
  };
  const page = compileTemplates(templates);
  // The fonts depend on the characters of the page, so the page is set first and the fonts are put in after.
  const placeholder = '/*fonts*/';
  const set = withoutDeadLinks(withoutUnseen(page({ ...context, fontFaces: ready(placeholder) }, parts)));
  const whole = withBreaks(withDirections(markPassages(set, model.passages)));
  const html = setLines(whole, await hyphenationOf(languagesIn(whole)));
  const at = html.indexOf(placeholder);
  if (at === -1) return html;
  return html.slice(0, at) + fontFaceRules(parts.fonts, html.slice(at)) + html.slice(at + placeholder.length);
}
