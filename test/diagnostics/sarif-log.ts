import * as z from 'zod';

/**
 * What this program writes of SARIF 2.1.0 (OASIS Standard, 27 March 2020), each object with no key besides: names, kinds and
 * what belongs together as sections 3.13 to 3.52 have it, stricter than the published schema, which leaves much open.
 */
const text = z.strictObject({ text: z.string().min(1) });
const uri = z.string().refine((value) => !/[\s"<>\\^`{|}]/.test(value) && !/%(?![0-9A-F]{2})/.test(value), 'no URI');
const location = z
  .strictObject({ uri: uri.optional(), uriBaseId: z.literal('%SRCROOT%').optional(), description: text.optional() })
  .refine(({ uri: at, uriBaseId }) => at !== undefined || uriBaseId === undefined, 'a base without a URI')
  .refine(
    ({ uri: at, uriBaseId }) => uriBaseId === undefined || !/^([a-z][a-z0-9+.-]*:|\/|\.\.)/i.test(at ?? ''),
    'not below',
  );
const line = z.int().min(1);
const region = z
  .strictObject({ startLine: line, startColumn: line, endLine: line, endColumn: line })
  .refine(
    ({ startLine, startColumn, endLine, endColumn }) => endLine > startLine || endColumn >= startColumn,
    'ends first',
  );
const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: text,
  help: text,
  helpUri: z.url().optional(),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level: z.enum(['error', 'warning', 'note']),
  message: text,
  locations: z
    .array(
      z.strictObject({
        physicalLocation: z.strictObject({
          artifactLocation: z.looseObject({ index: z.int().min(0) }),
          region: region.optional(),
        }),
        logicalLocations: z
          .array(
            z.strictObject({ name: z.string().optional(), fullyQualifiedName: z.string().min(1), kind: z.string() }),
          )
          .min(1)
          .optional(),
      }),
    )
    .length(1),
  partialFingerprints: z.strictObject({ primaryLocationLineHash: z.string().regex(/^[0-9a-f]{32}:[1-9]\d*$/) }),
});
const run = z
  .strictObject({
    tool: z.strictObject({
      driver: z.strictObject({
        name: z.string().min(1),
        version: z.string(),
        informationUri: z.url().optional(),
        rules: z.array(rule),
      }),
    }),
    invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })).length(1),
    columnKind: z.literal('utf16CodeUnits'),
    originalUriBaseIds: z.strictObject({ '%SRCROOT%': z.strictObject({ description: text }) }),
    artifacts: z.array(
      z.strictObject({ location, roles: z.array(z.enum(['analysisTarget', 'standardStream'])).min(1) }),
    ),
    results: z.array(result),
  })
  .superRefine(({ tool, artifacts, results }, context) => {
    const { rules } = tool.driver;
    const wrong = (message: string) => context.addIssue({ code: 'custom', message });
    if (new Set(rules.map(({ id }) => id)).size !== rules.length) wrong('a rule twice');
    for (const { ruleId, ruleIndex, locations } of results) {
      if (rules[ruleIndex]?.id !== ruleId) wrong(`rule ${ruleId} is not at ${ruleIndex}`);
      for (const { physicalLocation } of locations) {
        const { index, ...own } = physicalLocation.artifactLocation;
        const listed = artifacts[index];
        if (listed === undefined || JSON.stringify(listed.location) !== JSON.stringify(own))
          wrong(`artifact ${index} is another`);
      }
    }
  });

export const sarifLog = z.strictObject({
  $schema: z.literal('https://json.schemastore.org/sarif-2.1.0.json'),
  version: z.literal('2.1.0'),
  runs: z.array(run).length(1),
});

export type SarifLog = z.output<typeof sarifLog>;
