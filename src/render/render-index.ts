import type { IndexModel } from '../report/index-page.ts';
import { type FontFile, fontFaceRules } from './fonts.ts';
import { compileTemplates, ready, type TemplateSet } from './templates.ts';
import { withoutUnseen } from './unseen.ts';

/** The page that lists what was built: one self-contained file without a script. The same parts give the same bytes. */
export function renderIndex(
  model: IndexModel,
  parts: { readonly templates: TemplateSet; readonly fonts: readonly FontFile[] },
): string {
  const context = {
    ...model,
    contentPolicy: "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'",
    styles: ready(parts.templates.styles),
  };
  const placeholder = '/*fonts*/';
  const page = compileTemplates<typeof context & { readonly fontFaces: unknown }>(parts.templates);
  const html = withoutUnseen(page({ ...context, fontFaces: ready(placeholder) }, { drawings: {}, pictures: {} }));
  return html.replace(placeholder, () => fontFaceRules(parts.fonts, html));
}
