import type { MarginNote, RichText, StateCode } from './report-model.ts';

interface Placed {
  readonly id: string;
  readonly margin: readonly MarginNote[];
}

/** A box to tick, by pen or on the screen. */
export interface Tick {
  readonly value: string;
  /** What stands under it where the columns have no room for a head. */
  readonly short: string;
  /** What a reader who cannot see the head of the column is told: `S1: 4, important`. */
  readonly words: string;
}

/** A scale as it stands at the head of the boxes. */
export interface ScaleStep {
  readonly value: string;
  /** Empty where only the ends are named. */
  readonly words: string;
}

/** A scale laid out once, with a word at every step. */
export interface ScaleStripBlock extends Placed {
  readonly kind: 'scaleStrip';
  readonly steps: readonly ScaleStep[];
  /** The box beside the scale. */
  readonly beside: ScaleStep;
}

/** Items with a row of boxes each: what is said, what it rests on, whether that holds, and room for a remark. */
export interface ScoreSheetBlock extends Placed {
  readonly kind: 'scoreSheet';
  readonly tone: 'strengths' | 'weaknesses' | 'opportunities' | 'threats' | 'challenges';
  readonly title: string;
  /** What is asked. */
  readonly subtitle: string;
  readonly heads: { readonly label: string; readonly item: string; readonly lowest: string; readonly highest: string };
  readonly steps: readonly string[];
  readonly noView: string;
  readonly remark: string;
  readonly rows: readonly {
    /** Name of its boxes, unique in the document. */
    readonly name: string;
    readonly label: string;
    readonly text: RichText;
    readonly state: StateCode;
    readonly stateWords: string;
    readonly evidence: string;
    readonly illustrative: boolean;
    readonly ticks: readonly Tick[];
    /** The label of its room for a remark, for readers who cannot see. */
    readonly remarkWords: string;
  }[];
}

/** Questions with room for an answer. */
export interface FormBlock extends Placed {
  readonly kind: 'form';
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly hint: string;
    /** Said already: nothing is asked. Empty where it is left open. */
    readonly value: RichText;
    /** Height of the room, in lines. */
    readonly lines: number;
  }[];
}

/** Pairs to be weighed against each other: boxes from the left one to the right one. */
export interface PairSheetBlock extends Placed {
  readonly kind: 'pairSheet';
  readonly title: string;
  readonly subtitle: string;
  readonly heads: { readonly left: string; readonly right: string };
  readonly steps: readonly ScaleStep[];
  readonly pairs: readonly {
    readonly name: string;
    readonly left: string;
    readonly right: string;
    readonly ticks: readonly Tick[];
  }[];
}
