import type { Area, Inspection } from '../../knowledge/rating-table.ts';
import type { ToldDate } from './grid.ts';
import type { Cell, Condition, Direction, Moment, Transition } from './question.ts';

/** On what a question claims; `neither` of the grades that it offers is so, or `none` of what it asks for. */
export type Verdict = 'yes' | 'no' | 'partly' | 'neither' | 'none';

/** The part of a result that says whether a claim holds; none where none was made. */
export function verdictOn(claimed: boolean | undefined): { verdict?: Verdict } {
  return claimed === undefined ? {} : { verdict: claimed ? 'yes' : 'no' };
}

/** How one area went from one inspection to a later one. */
export interface Step {
  readonly area: Area;
  readonly from: Cell;
  readonly to: Cell;
  readonly direction: Direction;
}

interface Judged {
  readonly verdict?: Verdict;
}

/** What the table says to a question. */
export type Result = Judged &
  (
    | {
        readonly kind: 'ratings';
        /** Perhaps the grounds of a verdict, perhaps the first or last that met a condition. */
        readonly cells: readonly Cell[];
        readonly pick?: 'first' | 'last';
        /** So many of all there are. */
        readonly counted?: { readonly number: number; readonly of: number; readonly unit: string };
      }
    /** None of these areas met the condition at these inspections. */
    | {
        readonly kind: 'never';
        readonly areas: readonly Area[];
        readonly condition: Condition;
        readonly inspections: readonly Inspection[];
        /** No area met it either, or these did. */
        readonly elsewhere: readonly Cell[];
        /** The question was about the whole, so that the other areas are worth a word. */
        readonly whole: boolean;
      }
    /** These of all areas met the condition at one inspection. */
    | {
        readonly kind: 'areas';
        readonly cells: readonly Cell[];
        readonly of: readonly Area[];
        readonly inspection: Inspection;
        readonly condition: Condition;
        readonly counted: boolean;
      }
    /** At these of several inspections the area met the condition. */
    | {
        readonly kind: 'count';
        readonly cells: readonly Cell[];
        readonly area: Area;
        readonly of: readonly Inspection[];
        readonly condition: Condition;
      }
    /** None of these areas met the condition at just these inspections. */
    | {
        readonly kind: 'none';
        readonly areas: readonly Area[];
        readonly condition: Condition;
        readonly inspections: readonly Inspection[];
      }
    /** At no inspection did all these areas meet the condition together. */
    | {
        readonly kind: 'never-together';
        readonly areas: readonly Area[];
        readonly condition: Condition;
        readonly inspections: readonly Inspection[];
      }
    | {
        readonly kind: 'best-areas';
        readonly end: 'best' | 'worst';
        readonly areas: readonly Area[];
        /** There are no others: all were alike. */
        readonly alike: boolean;
        readonly cells: readonly Cell[];
        readonly inspections: readonly Inspection[];
      }
    | {
        readonly kind: 'best-inspections';
        readonly end: 'best' | 'worst';
        readonly inspections: readonly Inspection[];
        readonly cells: readonly Cell[];
        readonly alike: boolean;
      }
    /** All steps have the same two inspections. */
    | {
        readonly kind: 'change';
        readonly steps: readonly Step[];
        readonly from: Inspection;
        readonly to: Inspection;
        readonly claim?: Direction;
        /** Over how many grades it went, where that is asked for. */
        readonly distance?: number;
        /** Of so many areas these were picked. */
        readonly of?: number;
      }
    | {
        readonly kind: 'steps';
        readonly steps: readonly Step[];
        readonly areas: readonly Area[];
        readonly claim?: Direction;
        /** How often it was is asked for. */
        readonly counted?: boolean;
        readonly transition?: Transition;
        /** From the one grade to the other at one step. */
        readonly direct?: boolean;
        /** Over how many grades each goes, where that was told. */
        readonly distance?: number;
        readonly inspections: readonly Inspection[];
      }
    | {
        readonly kind: 'compared';
        readonly better: Cell;
        readonly worse: Cell;
        readonly alike: boolean;
        /** The worse one is asked for. */
        readonly asksWorse: boolean;
      }
    | {
        readonly kind: 'no-inspection';
        readonly dates: readonly ToldDate[];
        readonly nearest: readonly Inspection[];
      }
    | {
        readonly kind: 'inspections';
        readonly inspections: readonly Inspection[];
        readonly form: 'yes-no' | 'none-between' | 'count' | 'placed' | 'list' | 'gaps';
        /** Of `placed`: which one was asked for. */
        readonly place?: Moment;
        /** The years between without one. */
        readonly years?: readonly number[];
      }
  );

/** The results of this kind. */
export type ResultOf<Kind extends Result['kind']> = Extract<Result, { kind: Kind }>;
