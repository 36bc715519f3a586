/** The reader's glossary as it is shown: packs in their order, own entries, what is hidden, what clashes. Types only. */
import type { Basis, Concept, ConceptId } from './concept.ts';

/** Where an entry is from: a pack's id, or the reader's own hand. */
export type Origin = { readonly type: 'pack'; readonly id: string } | { readonly type: 'own' };

export interface BilingualLabel {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

/** A pack; where two speak of one concept or spelling, the one that comes first has the word. */
export interface PackLabel {
  readonly id: string;
  readonly title: BilingualLabel;
  readonly version: string;
  /** Who made it. */
  readonly attribution?: string;
  readonly licence?: string;
  readonly concepts: number;
  readonly reports: number;
  readonly isEnabled: boolean;
  /** It came with Meipi and cannot be removed. */
  readonly isBuiltIn: boolean;
  /** Epoch milliseconds; absent for what came with Meipi. */
  readonly installed?: number;
}

export interface EntryLabel {
  readonly id: ConceptId;
  readonly label: string;
  readonly english?: string;
  readonly basis: Basis;
  /** Only the name is attested, whatever the basis of that. */
  readonly isMeaningUnknown: boolean;
  readonly origin: Origin;
  /** The reader does not want it marked. */
  readonly isHidden: boolean;
  /** An own entry in the place of a pack's. */
  readonly isOverride: boolean;
}

/** What the reader does not want marked: an entry, or a slogan that is no term. */
export interface HiddenLabel {
  readonly kind: 'concept' | 'slogan';
  /** Concept id, or the slogan as it was written. */
  readonly key: string;
  readonly label: string;
  /** Epoch milliseconds. */
  readonly hidden: number;
}

/** Several entries under one spelling; the first has the word, the others are offered as further senses. */
export interface Clash {
  readonly spelling: string;
  readonly claims: readonly {
    readonly conceptId: ConceptId;
    readonly label: string;
    readonly origin: Origin;
  }[];
}

/** The last change to the glossary, which can be taken back. */
export interface LastChange {
  readonly kind:
    | 'install'
    | 'remove'
    | 'order'
    | 'enable'
    | 'disable'
    | 'put'
    | 'delete'
    | 'hide'
    | 'show';
  /** Of the pack or entry. */
  readonly label: string;
  /** Epoch milliseconds. */
  readonly made: number;
}

export interface GlossaryOverview {
  /** In the order of their say. */
  readonly packs: readonly PackLabel[];
  readonly own: readonly EntryLabel[];
  readonly hidden: readonly HiddenLabel[];
  /** The first of them. */
  readonly clashes: readonly Clash[];
  readonly clashCount: number;
  readonly lastChange?: LastChange;
}

/** Some of the entries concerned, by name, and how many there are. */
export interface Named {
  readonly count: number;
  readonly labels: readonly string[];
}

/** What installing a pack would do. */
export interface InstallPlan {
  readonly id: string;
  readonly title: BilingualLabel;
  readonly version: string;
  readonly attribution?: string;
  readonly licence?: string;
  /** Installed at present. */
  readonly versionBefore?: string;
  readonly concepts: number;
  readonly reports: number;
  readonly added: Named;
  readonly changed: Named;
  /** In the version installed at present, and in this one no more. */
  readonly removed: Named;
  readonly same: number;
  /** Entries that other packs have under the same id. */
  readonly shared: Named;
  readonly clashes: readonly Clash[];
  readonly clashCount: number;
}

export type PlanResult =
  | { readonly ok: true; readonly plan: InstallPlan }
  /** In words for the pack's author, with the path in the file. */
  | { readonly ok: false; readonly problems: readonly string[] };

export type PutEntryResult =
  /** When it was stored, in epoch milliseconds. */
  | { readonly ok: true; readonly id: ConceptId; readonly modified: number }
  | {
      readonly ok: false;
      readonly problems: readonly string[];
      /** It was stored otherwise meanwhile; there need be no problem with it. */
      readonly conflict?: EntryConflict;
    };

/** What another window or tab has stored. */
export interface EntryConflict {
  readonly concept: Concept;
  /** Epoch milliseconds. */
  readonly modified: number;
}
