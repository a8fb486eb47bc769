/** A table that is filled in on a computer and read back: the first row names its columns. */
export interface DataSheet {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    /** Width in characters. */
    readonly width: number;
    /** `scale`: to be filled with whole numbers from 1 to 5. `text`: words. `label`: a few of them. */
    readonly kind: 'label' | 'text' | 'scale';
  }[];
  /** As many cells a row as there are columns; empty ones are to be filled. */
  readonly rows: readonly (readonly string[])[];
}
