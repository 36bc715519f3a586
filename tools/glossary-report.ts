/** docs/glossary.md as it is to be: what the built-in entries say, and on what. */
import {
  type Basis,
  type Concept,
  type GlossaryPack,
  preferredTerm,
  type Source,
} from '../lib/core/glossary/concept.ts';

/** From the best support to none, with what each says of an entry. */
const BASES: readonly (readonly [Basis, string])[] = [
  ['source', 'a page other than the report says it'],
  ['report', 'it can be read from the report itself'],
  ['background', 'general knowledge, no page seen'],
  ['unknown', 'the name is on record, what it means is not'],
];

/** The slogans a reader is least able to guess. */
const SLOGANS = [
  '156-zhanlue-jucuo',
  'wu-xing-weijian',
  'jiu-da-tisheng-gongcheng',
  '1jia11-moshi',
  '1366-gongzuo-bushu',
  'shi-bai-shifan-gongcheng',
  '10jiaN-gonggong-jiuye',
  'si-tongbu',
  'sanjin-yinling-xingdong',
  'jineng-zhaoliang-qiancheng',
];

/** @throws Error where one of the slogans has no entry */
export function glossaryReport({ concepts }: GlossaryPack): string {
  const byBasis = BASES.map(([basis, meaning]) => ({
    basis,
    meaning,
    entries: concepts.filter((concept) => concept.basis === basis),
  }));
  return `# The built-in glossary

Made by \`npm run glossary\` from \`assets/glossary/concepts\`. Not to be edited.

What each entry may say is laid down in a fact sheet beside the project, a fact an entry and of the same id. \`tests/background/glossary-truth.test.ts\` holds every entry against it: the basis is not raised, every item, number and source is the fact's, what was not found is declared. An entry without a fact rests on the report or on general knowledge.

## By basis

${table(
  ['Basis', 'Meaning', 'Entries'],
  [
    ...byBasis.map(({ basis, meaning, entries }) => [basis, meaning, entries.length]),
    ['all', '', concepts.length],
  ],
)}
${byBasis.map(({ basis, entries }) => `### ${basis}\n\n${entryTable(entries)}\n`).join('')}## Ten slogans

What the popover says of each, in the reader's Chinese, and what that rests on. The fact's id is the entry's.

${table(
  ['Slogan', 'What the popover says', 'Basis', 'Fact and sources'],
  SLOGANS.map((id) => sloganRow(concepts, id)),
)}`;
}

function entryTable(entries: readonly Concept[]): string {
  return table(
    ['Entry', 'Term', 'Level', 'Expansion', 'Sources', 'Unknown declared'],
    entries.map((one) => [
      one.id,
      nameOf(one),
      one.level ?? '',
      one.expansion?.status ?? '',
      one.sources.length,
      one.unknown ? 'yes' : 'no',
    ]),
  );
}

function sloganRow(concepts: readonly Concept[], id: string): readonly string[] {
  const concept = concepts.find((one) => one.id === id);
  if (!concept) throw new Error(`no entry ${id}`);
  const { definition, expansion, unknown, basis, sources } = concept;
  const items = (expansion?.items ?? []).map(({ zh, basis: support }) => `${zh} (${support})`);
  const says = [
    definition.zh ?? '',
    ...(expansion ? [`Expansion: ${expansion.status}`, ...items.map((item) => `· ${item}`)] : []),
    ...(unknown ? [`Not known: ${unknown.zh}`] : []),
  ];
  return [
    nameOf(concept),
    says.join('<br>'),
    basis,
    [`\`${id}\``, ...sources.map(sourceLine)].join('<br>'),
  ];
}

function sourceLine({ publisher, date, via, caveat }: Source): string {
  return [publisher, date, via, caveat?.zh].filter((one) => one !== undefined).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** A document's title without its marks. */
function nameOf(concept: Concept): string {
  return preferredTerm(concept).replace(/^《(.*)》$/, '$1');
}
