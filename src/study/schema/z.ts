import * as z from 'zod';

// A schema is used for a file or a few: compiling each of its shapes, and looking for circles in the data (which the
// reading of the YAML refuses), takes longer than that. Set before any schema is made.
z.config({ jitless: true, memoizer: undefined });

export * from 'zod';
