/**
 * The typed API: the stages of the program as functions. Each is pure but for `printPdf` (a browser) and what the caller
 * hands in; bad input comes back as diagnostics, and only a fault of the program throws.
 */
export { analyseStudy } from './analysis/analyse-study.ts';
export type { Analysis } from './analysis/analysis.ts';
export { compareDigests, compareStudies } from './analysis/compare-studies.ts';
export type { Decomposition } from './analysis/composition/decompositions.ts';
export type { Shortfall } from './analysis/composition/shortfalls.ts';
export type { StandardisedRate } from './analysis/composition/standardised-rates.ts';
export { digestOf } from './analysis/digest.ts';
export { type Progress, progressBetween } from './analysis/progress.ts';
export { analysisJson } from './build/analysis-json.ts';
export { comparisonJson } from './build/comparison-json.ts';
export { documents } from './build/documents.ts';
export { drawChart } from './build/draw-chart.ts';
export {
  chartFonts,
  loadResources,
  makeComparisonReport,
  makeProgressReport,
  makeReport,
} from './build/make-report.ts';
export { progressJson } from './build/progress-json.ts';
export { type RegionFileRead, readRegionFile } from './build/read-region-file.ts';
export { makeWordFile } from './build/word-file.ts';
export { nodeFiles } from './build/write-files.ts';
export type { ChartSpec } from './charts/chart-spec.ts';
export { renderCharts } from './charts/render-svg.ts';
export type { ComparableSet, Comparison, Question, Typology } from './comparison/comparison.ts';
export type { RegionDigest } from './comparison/region-digest.ts';
export { type Diagnostic, hasErrors, type Outcome, type Range, type Severity } from './diagnostics/diagnostic.ts';
export { formatJson } from './diagnostics/formats/json.ts';
export { formatPretty } from './diagnostics/formats/pretty.ts';
export type { Coverage } from './ecosystem/coverage.ts';
export type { Network } from './ecosystem/network.ts';
export type { Stakeholders } from './ecosystem/stakeholders.ts';
export type { Effects, Files } from './effects.ts';
export type { Exchange, ExchangeWithOthers, PracticeMatch } from './exchange/exchange.ts';
export { type ExchangeRegion, exchangeRegionOf } from './exchange/exchange-region.ts';
export { exchangeWith, matchPractices } from './exchange/matching.ts';
export { importTable } from './importers/import-table.ts';
export type { Imported, LeftOut, Selection } from './importers/imported.ts';
export { openTable } from './importers/open-table.ts';
export { rawCsv } from './importers/raw-csv.ts';
export type { StatisticalTable, TableCell, TableFormat, TableHead } from './importers/statistical-table.ts';
export { type TidyTable, tidyTable } from './importers/tidy.ts';
export { catalogue } from './indicators/catalogue/index.ts';
export type { IndicatorDefinition } from './indicators/indicator-definition.ts';
export { type Caution, cautionCodes, type IndicatorValue } from './indicators/indicator-value.ts';
export { formatCatalogueCsv, formatCatalogueJson, formatCatalogueTable } from './indicators/list-catalogue.ts';
export {
  beside,
  type FigureQuery,
  type Figures,
  findValue,
  focusAndReference,
  seriesOf,
} from './indicators/look-up.ts';
export {
  formatIndicatorsCsv,
  formatIndicatorsJson,
  furtherKeys,
  type IndicatorRow,
  indicatorColumns,
  indicatorRows,
} from './indicators/rows.ts';
export * as statistics from './indicators/statistics/index.ts';
export * as codeLists from './observations/code-lists.ts';
export { allFlags } from './observations/flags.ts';
export type { Observation } from './observations/observation.ts';
export { comparePeriods } from './observations/period.ts';
export { openBrowser } from './print/browser.ts';
export { printPdf } from './print/print-pdf.ts';
export { type DocumentParts, renderDocx } from './render/render-docx.ts';
export { renderHtml } from './render/render-html.ts';
export { TemplateMistake } from './render/template-mistake.ts';
export { composeReport } from './report/compose-report.ts';
export type { ReportModel } from './report/report-model.ts';
export { editText } from './study/edit.ts';
export { regionJsonSchema } from './study/json-schema.ts';
export { readStudy } from './study/read-study.ts';
export type { Study } from './study/study.ts';
