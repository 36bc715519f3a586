/** Holds a source of an entry against those of its fact: is it one of them, and no better than it is there? */
import type { Source } from '../../../lib/core/glossary/concept.ts';
import type { Fact, FactSource } from './read-facts.ts';
import { shareOfPieces } from './text-pieces.ts';

/** From the least direct copy to the publisher's own page. */
const DIRECTNESS = ['mirror', 'reprint', 'original'];
const SEED = { publisher: '晋中日报', date: '2025-03-19' };
/** The share of pieces that the shorter of two titles has in common with the longer. */
const TITLE_KNOWN = 0.75;
/** As the sheet begins where the term does not stand in the report. */
const NOT_IN_REPORT = '没有出现';

export function sourceProblems(source: Source, fact: Fact): string[] {
  const { title, publisher, via, url } = source;
  const name = `source ${publisher}, ${title},`;
  if (via === 'seed') {
    const inReport = !fact.in_report.startsWith(NOT_IN_REPORT);
    return isSeed(source) && inReport ? [] : [`${name} is not the report`];
  }
  const found = fact.sources.filter((one) => one.via !== 'seed' && isSameSource(source, one));
  if (found.length === 0) return [`${name} is not of the fact`];
  const strongest = Math.max(...found.map((one) => DIRECTNESS.indexOf(one.via)));
  const isMirror = via === 'mirror' || strongest === DIRECTNESS.indexOf('mirror');
  return [
    ...(DIRECTNESS.indexOf(via) > strongest ? [`${name} is called ${via}`] : []),
    ...(isMirror && url !== undefined ? [`${name} is a mirror and linked`] : []),
  ];
}

/** The report that the glossary was made for: what it says needs no fact beside it. */
export function isSeed({ via, publisher, date }: Source): boolean {
  return via === 'seed' && publisher === SEED.publisher && date === SEED.date;
}

function isSameSource(source: Source, known: FactSource): boolean {
  return (
    (source.url === undefined || source.url === known.url) &&
    isSameTitle(source.title, known.title) &&
    isSamePublisher(source.publisher, known.publisher) &&
    isSameDate(source, known.date)
  );
}

/** A title may be shortened here, or said more fully. */
function isSameTitle(ours: string, theirs: string): boolean {
  return Math.max(shareOfPieces(ours, theirs), shareOfPieces(theirs, ours)) >= TITLE_KNOWN;
}

/** Remarks in brackets are caveats of ours, and so is the word that something is a copy. */
function isSamePublisher(ours: string, theirs: string): boolean {
  const [a = '', b = ''] = [ours, theirs].map((name) =>
    name
      .replace(/[（(].*[)）]/su, '')
      .replace(/^[转据]自?|转载|转发|站点|网站|页面|页|稿/gu, '')
      .replace(/[\s，,、/]/gu, ''),
  );
  return a === b || (a !== '' && b.includes(a));
}

/** Not finer than the sheet has it: of an inferred date only the year, and that with a caveat. */
function isSameDate({ date, caveat }: Source, theirs: string): boolean {
  if (date === undefined) return true;
  if (!theirs.startsWith(date)) return false;
  return !theirs.includes('约') || (date.length === 4 && caveat !== undefined);
}
