/** A well-formed body of every request. */
import { type Body, REQUESTS, type RequestType } from '../../../lib/protocol/messages.ts';
import { editorId, targetOf, uuid } from '../../store/support/samples.ts';

export const BODIES: { readonly [T in RequestType]: Body<T> } = {
  'page/analyse': { text: '正文', address: 'https://example.cn/' },
  'page/cleared': {},
  'page/choose': {
    reportId: 'jzrb-2025-03-19-minsheng',
    choice: 'never',
    address: 'https://example.cn/',
  },
  'tab/state': { tabId: 1 },
  'tab/explain': { tabId: 1 },
  'tab/remember': { tabId: 1, keepText: true },
  'settings/get': {},
  'settings/put': { density: 'first' },
  'article/list': {},
  'article/text': { id: 'own-1' },
  'article/drop-text': { id: 'own-1' },
  'article/forget': { id: 'own-1' },
  'popover/open': {
    conceptId: '1jia11-moshi',
    sentence: { before: '实施', match: '“1+11”模式', after: '。' },
    reportId: 'jzrb-2025-03-19-minsheng',
    pageTitle: '题',
    address: 'https://example.cn/a',
  },
  'popover/hello': {},
  'popover/sense': { conceptId: '1jia11-moshi' },
  'popover/resize': { height: 320 },
  'popover/dismiss': {},
  'popover/closed': { nonce: editorId(7) },
  'note/put': {
    opId: uuid(100),
    editorId: editorId(1),
    noteId: uuid(1),
    baseRevision: 0,
    text: '笔记',
    target: targetOf('1jia11-moshi'),
  },
  'note/of-concept': { conceptId: '1jia11-moshi' },
  'note/list': {},
  'note/get': { noteId: uuid(1) },
  'note/delete': { noteId: uuid(1) },
  'note/restore': { noteId: uuid(1) },
  'draft/put': {
    editorId: editorId(1),
    noteId: uuid(1),
    baseRevision: 0,
    text: '笔',
    target: targetOf('1jia11-moshi'),
  },
};

export const TYPES = Object.keys(REQUESTS) as RequestType[];
