import { expect, test } from 'vitest';
import { findHits } from '../../components/notebook/find-hits.ts';

const hits = (text: string, query: string) =>
  findHits(text, query).map(([start, end]) => text.slice(start, end));

test.each([
  ['医院的名单，医院', '医院', ['医院', '医院']],
  ['名单和医院', '医院 名单', ['名单', '医院']],
  ['关于“１＋１１”', '1+11', ['１＋１１']],
  ['“1+11”模式', '1+11模式', ['1+11”模式']],
  ['Web 和 ＷＥＢ', 'web', ['Web', 'ＷＥＢ']],
  ['重十㎏多', 'g', ['㎏']],
  ['重十㎏多', 'kg多', ['㎏多']],
  ['𠮷野家', '野', ['野']],
  ['三张清单', '张清 清单', ['张清单']],
  ['aaaa', 'aa', ['aaaa']],
  ['任何文字', '  ', []],
  ['', '字', []],
])('in %j the search %j marks %j', (text, query, expected) => {
  expect(hits(text, query)).toEqual(expected);
});
