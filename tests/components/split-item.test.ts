import { expect, test } from 'vitest';
import { splitItem } from '../../components/popover/split-item.ts';

test.each([
  ['1：市医院，作龙头', '1', '市医院，作龙头'],
  ['1=市医院（龙头）', '1', '市医院（龙头）'],
  ['11 ＝ 十一家县医院', '11', '十一家县医院'],
  ['一老=老年人', '一老', '老年人'],
  ['N=其他活动=待定', 'N', '其他活动=待定'],
])('%j explains the part %j', (item, key, text) => {
  expect(splitItem(item)).toEqual({ key, text });
});

test.each(['就业援助月（1月）', '零工市场4个：各办一次', '：没有前半', '后半：'])(
  '%j explains no single part',
  (item) => {
    expect(splitItem(item)).toEqual({ text: item });
  },
);
