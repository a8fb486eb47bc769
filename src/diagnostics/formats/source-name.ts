/** How a file is named to a service that shows findings beside the text: always with forward slashes. */
export type SourceName =
  /** Relative to the folder that the service knows: `regions/asco/region.yaml`. */
  | { readonly kind: 'inside'; readonly path: string }
  /** Absolute; the service has no such file, but the reader may. */
  | { readonly kind: 'outside'; readonly path: string }
  /** Standard input: there is no file. */
  | { readonly kind: 'stream' };

/** The name of a file that a diagnostic names. */
export type NameSource = (file: string) => SourceName;
