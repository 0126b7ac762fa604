import type { Area, Grade, Inspection } from '../../knowledge/rating-table.ts';
import type { Amount } from './amount.ts';

/** A point in time, as a question tells it. */
export type Moment =
  /** A year, or a month or day of it. */
  | { readonly kind: 'date'; readonly year: number; readonly month?: number }
  /** The inspection at this place: 0 is the first, -1 the latest. */
  | { readonly kind: 'place'; readonly place: number }
  /** The inspection next to another moment. */
  | { readonly kind: 'neighbour'; readonly of: Moment; readonly step: -1 | 1 };

/** Which inspections a question is about. */
export type Time =
  | { readonly kind: 'untold' }
  | { readonly kind: 'moments'; readonly moments: readonly [Moment, ...Moment[]] }
  /** From one moment to another; the ends belong to it unless `open` says that it begins after or ends before them. */
  | { readonly kind: 'range'; readonly from?: Moment; readonly to?: Moment; readonly open: boolean }
  | { readonly kind: 'all' };

/** Which areas a question is about. */
export type Areas =
  /** None is told: the overall area, or every area where the table has none that sums up. */
  | { readonly kind: 'untold' }
  | { readonly kind: 'told'; readonly areas: readonly [Area, ...Area[]] }
  /** Every area apart from the overall one. */
  | { readonly kind: 'every' };

/** What a cell may be tested for: its grade stands in this relation to one of these grades. */
export interface Condition {
  readonly relation: 'at' | 'not' | 'at-least' | 'at-most' | 'above' | 'below';
  readonly grades: readonly [Grade, ...Grade[]];
}

/** From one of these grades to one of those. */
export interface Transition {
  readonly from?: Condition;
  readonly to?: Condition;
}

/** Which way a grade went from one inspection to a later one. */
export type Direction = 'rose' | 'fell' | 'stayed';

interface Scope {
  readonly areas: Areas;
  readonly time: Time;
}

/** What someone wants to know of a table. */
export type Question = Scope &
  (
    | { readonly ask: 'rating' }
    /** Is it so at these inspections: at each of them, at any, at none, or at all there ever were? */
    | {
        readonly ask: 'check';
        readonly condition: Condition;
        readonly often: 'each' | 'ever' | 'never' | 'always';
        /** "Was safe or caring good?": any of those told. */
        readonly either?: boolean;
        /** The question offers two grades to choose from, so that "yes" would not answer it. */
        readonly choice: boolean;
      }
    /** At which inspections was it so? */
    | {
        readonly ask: 'when';
        readonly condition: Condition;
        readonly pick: 'every' | 'first' | 'last';
        /** "Was 2019 the first time that it was good?" */
        readonly claim?: Moment;
        /** All these areas at the same inspection. */
        readonly together?: boolean;
        /** How long it was so: what came after each stretch belongs to it. */
        readonly lasting?: boolean;
        /** Only where the most of these areas were. */
        readonly most?: boolean;
        /** Only where the fewest of these areas were, or none. */
        readonly fewest?: boolean;
        /** At so many inspections that follow each other. */
        readonly running?: number;
        /** Is it so of every area? */
        readonly every?: boolean;
        /** Only where so many of these areas were. */
        readonly amount?: Amount;
        /** "Was it good only in 2019?" */
        readonly only?: boolean;
        /** Asked as "was there ever …?" */
        readonly yesNo?: boolean;
      }
    /** Which areas meet the condition? */
    | {
        readonly ask: 'which-areas';
        readonly condition: Condition;
        readonly often: 'each' | 'ever' | 'never' | 'always' | 'most';
        /** So often. */
        readonly amount?: Amount;
        /** Asked as "was any area …?", "was every area …?", "was no area …?", or "was this the only area …?". */
        readonly quantity: 'which' | 'any' | 'all' | 'none' | 'only';
      }
    | {
        readonly ask: 'count';
        readonly condition: Condition;
        readonly of: 'areas' | 'inspections' | 'ratings';
        /** What a question claims that the count is. */
        readonly claim?: Amount;
      }
    | {
        readonly ask: 'extreme';
        readonly end: 'best' | 'worst';
        readonly over: 'areas' | 'inspections';
        /** Only the inspections at which the area stood at this end by itself. */
        readonly alone?: Area;
        /** Was the area claimed so at every inspection, at any, or at none? */
        readonly often?: 'always' | 'ever' | 'never';
        /** "Was 2019 its best year?", "was caring the best area?" */
        readonly claim?: { readonly area: Area } | { readonly moment: Moment };
      }
    /** What became of the grades from one inspection to a later one, or at which inspections they moved? */
    | {
        readonly ask: 'change';
        readonly claim?: Direction;
        readonly form: 'what' | 'which-areas' | 'count' | 'when';
        /** Only those that moved furthest. */
        readonly most: boolean;
        readonly yesNo: boolean;
        /** Of the moves, the first or the last alone. */
        readonly pick?: 'first' | 'last';
        readonly transition?: Transition;
        /** From the one grade to the other at one step. */
        readonly direct?: boolean;
        /** Is it so of every area? */
        readonly every?: boolean;
        /** Those that did not move so. */
        readonly denied?: boolean;
        /** It claims that none did: "did nothing fall?", "has it never fallen?" */
        readonly negated?: boolean;
        /** How far it moved is asked for. */
        readonly measured?: boolean;
        /** How many grades it moved. */
        readonly distance?: number;
        /** How often it moved. */
        readonly counted?: boolean;
        /** "Did safe or caring fall?": any of those told. */
        readonly either?: boolean;
        /** What a question claims of how often it moved, or of how many areas did. */
        readonly amount?: Amount;
      }
    /** Which areas moved so at every single step, at any, or at so many that follow each other? */
    | {
        readonly ask: 'each-step';
        readonly claim?: Direction;
        readonly often: 'always' | 'ever';
        readonly running?: number;
        /** Asked as "which …?", or as a claim of any, of all or of none of them. */
        readonly quantity: 'which' | 'any' | 'all' | 'none';
      }
    /** Which of these areas did better at an inspection? `claim` is what the question says of the first. */
    | {
        readonly ask: 'compare-areas';
        readonly claim?: 'better' | 'worse' | 'same' | 'different' | 'no-better' | 'no-worse';
        readonly yesNo: boolean;
        readonly often: 'each' | 'ever' | 'never';
      }
    /** Which areas met the condition at this time, and at no inspection before or after it? */
    | {
        readonly ask: 'not-beyond';
        readonly condition: Condition;
        readonly side: 'before' | 'after';
        readonly yesNo: boolean;
      }
    /** Which areas stand in this relation to one of them? */
    | {
        readonly ask: 'areas-against';
        readonly relation: Condition['relation'];
        readonly than: Area;
        readonly yesNo: boolean;
      }
    /** Was there an inspection, how many were there, when, or in which years was there none? */
    | {
        readonly ask: 'inspections';
        readonly form: 'yes-no' | 'count' | 'when' | 'gaps';
        /** What a question claims that their number is; `all` where there were none but those at the times told. */
        readonly claim?: Amount & { readonly all: boolean };
      }
  );

/** One rating: what one inspection gave one area. */
export interface Cell {
  readonly area: Area;
  readonly inspection: Inspection;
  readonly grade: Grade;
}

/** The questions that ask this. */
export type Asked<Ask extends Question['ask']> = Extract<Question, { ask: Ask }>;
