import { catalogueMeasures, catalogueRates } from '../observations/code-lists.ts';
import { cell, dataRow } from './schema/data.ts';
import { regionFile } from './schema/region-file.ts';
import * as z from './schema/z.ts';

function words(name: string): string {
  return name.replaceAll('_', ' ');
}

/**
 * The JSON Schema (draft 7, which editors know best) of what a region file may hold, made from the one description of
 * the format. Every key is explained; rows complete the measures and rates of the catalogue.
 */
export function regionJsonSchema(): Readonly<Record<string, unknown>> {
  const figure = z.toJSONSchema(cell, { io: 'input', target: 'draft-7' });
  const { $schema: _, ...cellSchema } = figure;
  // One shape for all figures, referred to: fifty copies would make the schema slow to open.
  const figureShape = { allOf: [{ $ref: '#/definitions/figure' }] };
  const figures = {
    ...Object.fromEntries(
      catalogueRates.map((rate) => [rate, { ...figureShape, description: `Published rate: ${words(rate)}.` }]),
    ),
    ...Object.fromEntries(
      catalogueMeasures.map((measure) => [measure, { ...figureShape, description: `Count: ${words(measure)}.` }]),
    ),
  };
  const { $schema, ...schema } = z.toJSONSchema(regionFile, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      // Examples are lost on the way where a value is put right after reading (codes, dates); editors want them.
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (Array.isArray(examples) && jsonSchema.examples === undefined) jsonSchema.examples = examples;
      if (zodSchema === dataRow) jsonSchema.properties = { ...jsonSchema.properties, ...figures };
    },
  });
  return { $schema, title: 'Region file of a baseline study', ...schema, definitions: { figure: cellSchema } };
}
