import type { ChartSpec } from '../charts/chart-spec.ts';
import type { FormBlock, PairSheetBlock, ScaleStripBlock, ScoreSheetBlock } from './form-blocks.ts';

/**
 * The report in one language: plain objects, every key always present, everything worded and formatted. A template
 * places these things and decides nothing; a Word file or a web page can be made from the same model.
 */
export interface ReportModel {
  /** BCP 47. */
  readonly lang: string;
  /** Name of the document, as its manifest has it: `policy-brief`. */
  readonly document: string;
  readonly title: string;
  readonly region: string;
  /** `Baseline study`: what kind of document the study is, in the report's words. */
  readonly organisation: string;
  readonly authors: readonly string[];
  readonly date: { readonly iso: string; readonly words: string };
  readonly status: { readonly code: 'draft' | 'consultation' | 'final'; readonly label: string };
  readonly dataCutOff: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Name and version of the tool, checksum of the input. */
  readonly made: { readonly tool: string; readonly version: string; readonly checksum: string };
  /** The same document in every language that was built with it, this one among them; empty where it is the only one. */
  readonly editions: readonly Edition[];
  /** In which languages texts of the study stand that it does not have in the report's, as a sentence; empty where all are. */
  readonly textsIn: string;
  /** Words of the study that are in another language, wherever they stand within a sentence, a cell or a title; longest first. */
  readonly passages: readonly Passage[];
  readonly cover: Cover;
  readonly running: { readonly head: string; readonly foot: string; readonly stamp: string };
  /** The tool's own words that templates place: contents, source, skip link, page, of … by key. */
  readonly words: Readonly<Record<string, string>>;
  readonly chapters: readonly Chapter[];
  /** Every chart by the id of its figure; `build` has them drawn. Spark lines and mini dumbbells included. */
  readonly charts: Readonly<Record<string, ChartSpec>>;
}

export interface Passage {
  /** Plain words on one line. */
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
}

export interface Edition {
  /** BCP 47. */
  readonly lang: string;
  /** The name of the language in itself: `Suomi`. */
  readonly name: string;
  /** File name, beside this one. */
  readonly href: string;
  readonly current: boolean;
}

export interface Cover {
  readonly kicker: string;
  readonly place: string;
  readonly title: string;
  /** File name of the organisation's logo, from beside the region file, and what it shows; both empty where there is none. */
  readonly logo: string;
  readonly logoAlt: string;
  readonly lines: readonly { readonly term: string; readonly text: string }[];
  /** Said first where no figure is about non-EU citizens alone; empty where not. */
  readonly caution: string;
  /** Id of the tile map in `charts`. */
  readonly locator: string;
  readonly locatorCaption: string;
  /** At most three. */
  readonly keyFigures: readonly {
    readonly value: string;
    readonly label: string;
    readonly detail: string;
    readonly standIn: string;
    readonly illustrative: boolean;
  }[];
}

/** Words that a reader sees. Markdown comes from the study (no HTML, no images but its own), plain text from the tool. */
export interface RichText {
  readonly kind: 'plain' | 'markdown';
  readonly text: string;
  /** Set where the text is in another language than the report. */
  readonly lang: string | null;
}

export type MarginKind = 'source' | 'caution' | 'definition' | 'note';

/** What a careful reader looks for beside a block. */
export interface MarginNote {
  readonly kind: MarginKind;
  readonly label: string;
  /** What the note stands beside rests on a source that is made up. */
  readonly illustrative: boolean;
  readonly text: RichText;
}

export interface Chapter {
  readonly id: string;
  /** `1` to `11`, then `A`, `B` for annexes; empty for the summary. */
  readonly number: string;
  readonly title: string;
  /** What the chapter says, in at most two lines. */
  readonly answer: RichText;
  readonly blocks: readonly Block[];
}

interface Placed {
  /** Unique in the document; the target of links. Empty where nothing links there. */
  readonly id: string;
  readonly margin: readonly MarginNote[];
  /** Where the block is shortened, what a line under it says: first as it stands, then with one piece less, with two … */
  readonly more?: readonly string[];
}

export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly number: string;
  readonly text: string;
  readonly lang: string | null;
}
export interface ProseBlock extends Placed {
  readonly kind: 'prose';
  readonly text: RichText;
}
export interface ListBlock extends Placed {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly RichText[];
}
export interface FactsBlock extends Placed {
  readonly kind: 'facts';
  /** Set small and running over the full width, where a figure must stand on the same page; a list where left out. */
  readonly running?: boolean;
  readonly items: readonly { readonly term: string; readonly text: RichText }[];
}

/** A framed remark: what the data cannot say, an illustrative part, a finding taken over from others. */
export interface CalloutBlock extends Placed {
  readonly kind: 'callout';
  readonly tone: 'note' | 'caution' | 'illustrative' | 'missing';
  readonly title: string;
  readonly paragraphs: readonly RichText[];
}

/** A mark beside a figure, explained in the notes under its table. */
export interface Mark {
  readonly code:
    | 'unreliable'
    | 'break'
    | 'stand_in'
    | 'illustrative'
    | 'substituted'
    | 'derived'
    | 'estimated'
    | 'provisional'
    | 'small'
    | 'unlike'
    | 'qualified';
  /** The letter or sign that is printed: `u`, `b`. */
  readonly sign: string;
  readonly words: string;
}

export interface Cell {
  readonly text: RichText;
  /** Small words under the text, such as a description; left out where there are none. */
  readonly detail?: RichText;
  /** `#id` of the entry in the data register; empty where the cell is no figure. */
  readonly href: string;
  readonly marks: readonly Mark[];
  readonly muted: boolean;
  /** For sorting on screen: a number, or the text where `null`. */
  readonly sort: number | null;
  /** Id of a small drawing in `charts`; empty where none. */
  readonly chart: string;
}

export interface Column {
  readonly label: string;
  /** Printed small under the label: `%`, `persons`. */
  readonly unit: string;
  readonly align: 'start' | 'end' | 'centre';
  /** Holds a state in a word or three, which is easier to read on one line. */
  readonly status: boolean;
}

export interface TableBody {
  readonly columns: readonly Column[];
  /** The first cell of a row is its header. `group` begins a block of rows with a head of its own; empty: none. */
  readonly rows: readonly {
    readonly group: string;
    /** Target of links, unique in the document: rows of the data register alone have one. */
    readonly id?: string;
    readonly cells: readonly Cell[];
  }[];
}

export interface Notes {
  /** `Source: Eurostat, LFSA_ERGAN, retrieved 14 March 2025.` */
  readonly source: RichText;
  /** Cautions and what the marks mean, one a line. */
  readonly lines: readonly RichText[];
  readonly illustrative: boolean;
}

export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly width: 'column' | 'full';
  /** `Table 3` */
  readonly label: string;
  readonly title: string;
  readonly subtitle: string;
  readonly body: TableBody;
  readonly notes: Notes;
}

export interface ChartBlock extends Placed {
  readonly kind: 'chart';
  /** What it shows, in the same word in every language and build, for names of files: `employment-rate-gap`. */
  readonly name: string;
  readonly width: 'column' | 'full';
  /** `Figure 2` */
  readonly label: string;
  /** The finding with place and year. */
  readonly title: string;
  /** Measure, group, place, unit, year. */
  readonly subtitle: string;
  /** Key in `ReportModel.charts`. */
  readonly chart: string;
  readonly alt: string;
  /** The figures drawn, folded under the chart on screen. `null` where a table of the same figures stands beside it (`dataIn`). */
  readonly data: TableBody | null;
  /** `Table 3`, linked, where the figures stand in a table of their own; empty otherwise. */
  readonly dataIn: string;
  readonly notes: Notes;
}

export interface KeyFigureRow {
  readonly name: string;
  /** The ages, and at the first row of an indicator what it says. */
  readonly definition: string;
  readonly focus: Cell;
  readonly focusLabel: string;
  readonly reference: Cell;
  readonly referenceLabel: string;
  readonly gap: Cell;
  /** Ids in `charts`; empty where there is too little to draw. */
  readonly dumbbell: string;
  readonly trend: string;
  readonly trendWords: string;
  readonly source: string;
  readonly year: string;
  readonly illustrative: boolean;
}

/** The one page of key figures: own figures and those of a stand-in place in separate groups. */
export interface KeyFiguresBlock extends Placed {
  readonly kind: 'keyFigures';
  readonly label: string;
  readonly title: string;
  /** `No figure here is about non-EU citizens alone.`, or that none on this page is; empty where one is. */
  readonly first: string;
  readonly heads: {
    readonly indicator: string;
    readonly focus: string;
    readonly reference: string;
    readonly gap: string;
    readonly trend: string;
    readonly source: string;
  };
  readonly groups: readonly {
    readonly title: string;
    readonly standIn: boolean;
    readonly rows: readonly KeyFigureRow[];
  }[];
  readonly notes: Notes;
}

/** One challenge, service, practice, improvement or actor, set as an entry with a head, facts and text. */
export interface EntriesBlock extends Placed {
  readonly kind: 'entries';
  readonly entries: readonly {
    readonly id: string;
    readonly title: RichText;
    /** `Employers · severity 4 of 5`: short, set beside the title. */
    readonly tag: string;
    /** Filled of five, for a small scale; 0: none. */
    readonly scale: number;
    readonly scaleWords: string;
    readonly text: readonly RichText[];
    readonly facts: readonly { readonly term: string; readonly text: RichText }[];
    readonly illustrative: boolean;
  }[];
}

export type StateCode = 'holds' | 'does_not_hold' | 'cannot_be_judged' | 'source_only' | 'none';

export interface SwotItem {
  readonly id: string;
  /** `S1` */
  readonly label: string;
  /** `#id` of its evidence in full; empty where the document has none. */
  readonly href: string;
  readonly text: RichText;
  readonly state: StateCode;
  readonly stateWords: string;
  /** What it rests on, in a few words: `51.3% against 74.1%, Finland 2024`; plain text, empty where on nothing. */
  readonly evidence: string;
  /** 0 to 1 of the heaviest item of the matrix; `null`: not weighed. */
  readonly weight: number | null;
  readonly weightWords: string;
  readonly illustrative: boolean;
}

export interface SwotMatrixBlock extends Placed {
  readonly kind: 'swotMatrix';
  readonly label: string;
  readonly title: string;
  readonly subtitle: string;
  /** How closely it is set on paper: so that it stands on one page, or else flows on with its heads repeated. */
  readonly density: 'comfortable' | 'compact' | 'flowing';
  readonly edges: {
    readonly helps: string;
    readonly hinders: string;
    readonly inside: string;
    readonly outside: string;
  };
  readonly quadrants: readonly {
    readonly key: 'strengths' | 'weaknesses' | 'opportunities' | 'threats';
    readonly title: string;
    readonly items: readonly SwotItem[];
    /** Said where the quadrant is empty. */
    readonly empty: string;
    /** As `Placed.more`. */
    readonly more?: readonly string[];
  }[];
  readonly legend: readonly { readonly state: StateCode; readonly words: string }[];
  readonly notes: Notes;
}

/** Inside × outside: SO, WO, ST, WT, with the SWOT items on the edges. */
export interface TowsBlock extends Placed {
  readonly kind: 'tows';
  readonly label: string;
  readonly title: string;
  readonly edges: readonly {
    readonly key: 'strengths' | 'weaknesses' | 'opportunities' | 'threats';
    readonly title: string;
    /** Those that a strategy uses. */
    readonly items: readonly { readonly label: string; readonly text: RichText }[];
    /** `Not used: S2 and S4.`, or that the quadrant is empty; empty where all are used. */
    readonly rest: string;
  }[];
  readonly cells: readonly {
    readonly type: 'SO' | 'WO' | 'ST' | 'WT';
    readonly title: string;
    readonly strategies: readonly {
      readonly id: string;
      readonly text: RichText;
      readonly uses: string;
      /** `12% of the weight`; empty where nothing is weighed. */
      readonly weight: string;
      readonly illustrative: boolean;
    }[];
    readonly empty: string;
  }[];
  readonly notes: Notes;
}

export interface CoverageBlock extends Placed {
  readonly kind: 'coverage';
  readonly label: string;
  readonly title: string;
  readonly subtitle: string;
  readonly corner: string;
  readonly groups: readonly string[];
  readonly totalLabel: string;
  readonly stages: readonly {
    readonly name: string;
    readonly cells: readonly {
      readonly count: number;
      readonly kind: 'gap' | 'single' | 'covered' | 'overlap' | 'not_relevant';
      readonly words: string;
    }[];
    readonly total: string;
  }[];
  readonly totals: readonly string[];
  readonly legend: readonly {
    readonly kind: 'gap' | 'single' | 'covered' | 'overlap' | 'not_relevant';
    readonly words: string;
    /** Number of providers in the sample mark. */
    readonly count: number;
  }[];
  readonly notes: Notes;
}

/** Room for a decision by hand: what can be decided, why, by whom and when. */
export interface SignOffBlock extends Placed {
  readonly kind: 'signOff';
  readonly title: string;
  /** Each with a box to tick. */
  readonly outcomes: readonly string[];
  readonly remarks: string;
  /** Words under the lines to write on. */
  readonly lines: readonly string[];
}

/** An image of the study's own, from beside the region file. `build` embeds it. */
export interface ImageBlock extends Placed {
  readonly kind: 'image';
  readonly file: string;
  readonly alt: string;
  readonly caption: RichText;
}

export type Block =
  | HeadingBlock
  | ProseBlock
  | ListBlock
  | FactsBlock
  | CalloutBlock
  | TableBlock
  | ChartBlock
  | KeyFiguresBlock
  | EntriesBlock
  | SwotMatrixBlock
  | TowsBlock
  | CoverageBlock
  | SignOffBlock
  | ImageBlock
  | ScaleStripBlock
  | ScoreSheetBlock
  | FormBlock
  | PairSheetBlock;
