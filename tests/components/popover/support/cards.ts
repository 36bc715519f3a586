/** Cards with everything they need, to be changed one property at a time. */
import { h } from 'preact';
import { vi } from 'vitest';
import {
  PopoverCard,
  type PopoverCardProps,
} from '../../../../components/popover/popover-card.tsx';
import { SloganCard, type SloganCardProps } from '../../../../components/popover/slogan-card.tsx';
import { conceptOf } from '../../../core/support/concepts.ts';

export const REPORT = { id: 'daily-2025-03-01-lamps', title: '村口的新路灯' };
export const PAGE = { title: '村口的新路灯_澄川网', url: 'https://news.example/1' };

const controls = () => ({ isPinned: false, onPin: vi.fn(), onMove: vi.fn(), onClose: vi.fn() });
const hiding = () => ({ isHidden: false, type: 'as-found', onToggle: vi.fn() }) as const;

export const placed = (change: Partial<SloganCardProps['placed']> = {}) => ({
  sentence: { before: '按照', match: '“三步”工作法', after: '办事。' },
  place: { index: 0, count: 1 },
  listed: [],
  onStep: vi.fn(),
  onShow: vi.fn(),
  ...change,
});

export const card = (props: Partial<PopoverCardProps> = {}) =>
  h(PopoverCard, {
    concept: conceptOf('three-steps'),
    page: PAGE,
    related: [],
    scroll: 0,
    turning: 'at-rest',
    hiding: hiding(),
    controls: controls(),
    editUrl: 'notebook.html#glossary/edit/three-steps',
    onSense: vi.fn(),
    onRelated: vi.fn(),
    onBack: vi.fn(),
    onCopy: vi.fn(async () => true),
    ...props,
  });

export const explanation = (change: Partial<SloganCardProps['explanation']> = {}) => ({
  text: '',
  state: 'at-rest' as const,
  maxLength: 600,
  onInput: vi.fn(),
  onSave: vi.fn(),
  onReplaceOther: vi.fn(),
  onTakeOther: vi.fn(),
  ...change,
});

export const sloganCard = (props: Partial<SloganCardProps> = {}) =>
  h(SloganCard, {
    slogan: '“1458”工作法',
    placed: placed(),
    explanation: explanation(),
    hiding: hiding(),
    controls: controls(),
    ...props,
  });
