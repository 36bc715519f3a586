/** What the background answers a popover with, to be changed one field at a time. */
import type { ConceptContent, SloganContent } from '../../../lib/protocol/replies.ts';
import { conceptOf } from '../../core/support/concepts.ts';

const FRAME = {
  sentence: { before: '织好', match: '三张网', after: '。' },
  place: { index: 0, count: 1 },
  listed: [],
  page: { title: '小镇一日', url: 'https://news.example/1' },
  theme: 'light',
  textSize: 'normal',
  isHidden: false,
  isPinned: false,
} as const;

/** @param label its preferred name */
export function conceptContent(
  id: string,
  label: string,
  change: Partial<ConceptContent> = {},
): ConceptContent {
  return {
    type: 'concept',
    concept: conceptOf(id, { text: label }),
    origin: { type: 'pack', id: 'test-pack' },
    related: [],
    ...FRAME,
    ...change,
  };
}

export function sloganContent(slogan: string, change: Partial<SloganContent> = {}): SloganContent {
  const sentence = { ...FRAME.sentence, match: slogan };
  return { type: 'slogan', slogan, ...FRAME, sentence, ...change };
}
