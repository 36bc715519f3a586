/** Below the heading: its English name, whose term it is, how well it is supported, who wrote it. */
import { useId, useState } from 'preact/hooks';
import type { Concept } from '../../lib/core/glossary/concept.ts';
import type { BilingualLabel, Origin } from '../../lib/core/glossary/glossary-view.ts';
import { isMeaningUnknown } from '../../lib/core/glossary/is-meaning-unknown.ts';
import { Icon } from '../icon.tsx';
import { type MessageKey, useLang, useTranslate } from '../translate.ts';
import { BasisSign } from './basis-sign.tsx';
import { basisWording } from './basis-wording.ts';
import { isOfThisReport, type ShownReport } from './report-of-concept.ts';

const LEVEL_NAME: Record<NonNullable<Concept['level']>, MessageKey> = {
  national: 'level_national',
  provincial: 'level_provincial',
  municipal: 'level_municipal',
  report: 'level_report',
  classical: 'level_classical',
};

interface ConceptFactsProps {
  readonly concept: Concept;
  readonly origin: Origin | undefined;
  readonly packTitle: BilingualLabel | undefined;
  readonly report: ShownReport | undefined;
  /** The term as the page writes it. */
  readonly occurrence: string | undefined;
}

export function ConceptFacts(props: ConceptFactsProps) {
  const { concept, origin, packTitle, report, occurrence } = props;
  const t = useTranslate();
  const lang = useLang();
  const [explained, setExplained] = useState(false);
  const explanationId = useId();
  const wording = basisWording(concept, origin, report);
  const explanation = t(wording.explanation, wording.title ?? '');
  const isUnknown = isMeaningUnknown(concept);
  const level = concept.level && LEVEL_NAME[concept.level];
  return (
    <>
      {lang === 'en' && concept.english !== undefined && (
        <p class="english" lang="en">
          {concept.english}
        </p>
      )}
      <div class="card-facts">
        {level !== undefined && (
          <span>
            {t(
              level === 'level_report' && !isOfThisReport(concept, report)
                ? 'level_report_elsewhere'
                : level,
            )}
          </span>
        )}
        <button
          type="button"
          class={`basis basis-${isUnknown ? 'unknown' : concept.basis}`}
          title={explanation}
          aria-expanded={explained}
          aria-controls={explanationId}
          onClick={() => setExplained(!explained)}
        >
          <BasisSign basis={isUnknown ? 'report' : concept.basis} />
          {t(wording.name)}
          <Icon name="chevron" />
        </button>
        <EntryOrigin concept={concept} origin={origin} packTitle={packTitle} />
        {occurrence !== undefined && (
          <span class="occurrence">
            {t('written_here')} <span lang="zh-CN">{occurrence}</span>
          </span>
        )}
      </div>
      <p class="basis-explanation" id={explanationId} hidden={!explained}>
        {explanation}
      </p>
    </>
  );
}

/** Nothing is said of what came with Meipi, nor twice that an explanation is the reader's. */
function EntryOrigin(props: Pick<ConceptFactsProps, 'concept' | 'origin' | 'packTitle'>) {
  const { concept, origin, packTitle } = props;
  const t = useTranslate();
  const lang = useLang();
  if (origin?.type === 'own') {
    return concept.basis === 'own' ? null : <span>{t('popover_origin_own')}</span>;
  }
  if (!packTitle) return null;
  const [first, second] = lang === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  const shown = packTitle[first] === undefined ? second : first;
  return (
    <span>
      {t('popover_origin_pack')}{' '}
      <span lang={shown === 'zh' ? 'zh-CN' : 'en'}>{packTitle[shown]}</span>
    </span>
  );
}
