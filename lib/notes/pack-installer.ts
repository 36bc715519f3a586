/** State of installing a glossary pack from a file: what it would do is shown before it is done. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { BilingualLabel, InstallPlan, PlanResult } from '../core/glossary/glossary-view.ts';
import type { Client } from '../protocol/client.ts';
import { MAX_PACK_BYTES, MAX_PACK_FILE } from '../protocol/page-limits.ts';
import { escapedLength } from './escaped-length.ts';
import { type GlossaryProblem, glossaryProblemOf } from './glossary-problem.ts';

/** The part of a File that counts. */
export interface PackFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type Installing =
  | { readonly type: 'at-rest' }
  | { readonly type: 'reading'; readonly file: string }
  | {
      readonly type: 'unreadable';
      readonly file: string;
      readonly why: 'too-large' | 'not-text' | 'gone';
    }
  | { readonly type: 'refused'; readonly file: string; readonly problems: readonly string[] }
  | {
      readonly type: 'planned';
      readonly file: string;
      readonly plan: InstallPlan;
      /** Being installed. */
      readonly isBusy: boolean;
      /** Why it could not be installed when that was tried. */
      readonly problem?: GlossaryProblem;
    }
  | { readonly type: 'failed'; readonly file: string; readonly problem: GlossaryProblem }
  | { readonly type: 'installed'; readonly title: BilingualLabel; readonly id: string };

export interface PackInstaller {
  readonly state: ReadonlySignal<Installing>;
  /** Shows what installing the pack in this file would do. */
  choose(file: PackFile): Promise<void>;
  install(): Promise<void>;
  leaveIt(): void;
}

/** @param onInstalled the glossary is another one now */
export function createPackInstaller(ask: Client, onInstalled: () => void): PackInstaller {
  const state = signal<Installing>({ type: 'at-rest' });
  let json = '';
  /** What was begun before the latest file was chosen is out of date. */
  let turn = 0;

  return {
    state,

    async choose(chosen) {
      const own = ++turn;
      const file = chosen.name;
      state.value = { type: 'reading', file };
      const read = await readFile(chosen);
      if (own !== turn) return;
      if (!read.ok) {
        state.value = { type: 'unreadable', file, why: read.why };
        return;
      }
      const next = await ask('glossary/plan', { json: read.text }).then(
        (result) => planned(file, result),
        (error: unknown): Installing => ({
          type: 'failed',
          file,
          problem: glossaryProblemOf(error),
        }),
      );
      if (own !== turn) return;
      json = read.text;
      state.value = next;
    },

    async install() {
      const before = state.value;
      if (before.type !== 'planned' || before.isBusy) return;
      const { file, plan } = before;
      const busy: Installing = { type: 'planned', file, plan, isBusy: true };
      state.value = busy;
      const next = await ask('glossary/install', { json }).then(
        (result): Installing =>
          result.ok
            ? { type: 'installed', title: result.plan.title, id: result.plan.id }
            : { type: 'refused', file, problems: result.problems },
        (error: unknown): Installing => ({
          type: 'planned',
          file,
          plan,
          isBusy: false,
          problem: glossaryProblemOf(error),
        }),
      );
      if (next.type === 'installed') onInstalled();
      if (state.value !== busy) return;
      if (next.type !== 'planned') json = '';
      state.value = next;
    },

    leaveIt() {
      turn++;
      json = '';
      state.value = { type: 'at-rest' };
    },
  };
}

function planned(file: string, result: PlanResult): Installing {
  return result.ok
    ? { type: 'planned', file, plan: result.plan, isBusy: false }
    : { type: 'refused', file, problems: result.problems };
}

type ReadFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'too-large' | 'not-text' | 'gone' };

async function readFile(file: PackFile): Promise<ReadFile> {
  if (file.size > MAX_PACK_BYTES) return { ok: false, why: 'too-large' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { ok: false, why: 'gone' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const isTooLarge =
      text.length > MAX_PACK_FILE || escapedLength(new Uint8Array(bytes)) > MAX_PACK_BYTES;
    return isTooLarge ? { ok: false, why: 'too-large' } : { ok: true, text };
  } catch {
    return { ok: false, why: 'not-text' };
  }
}
