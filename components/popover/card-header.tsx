/** The upper margin of the card: the term, whose term it is, and how well its explanation is supported. */
import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Concept } from '../../lib/core/glossary/concept.ts';
import { Icon } from '../icon.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';
import { BasisSign, basisWording } from './basis-sign.tsx';

const LEVEL_NAME: Record<Concept['level'], MessageKey> = {
  national: 'level_national',
  provincial: 'level_provincial',
  municipal: 'level_municipal',
  report: 'level_report',
  classical: 'level_classical',
};

/** A term of more characters than this is set smaller, so that it leaves room for its explanation. */
const LONG_TERM = 18;

interface CardHeaderProps {
  readonly headingId: string;
  /** Can be given the focus, but is no stop on the way round. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly term: string;
  readonly occurrence: string | undefined;
  readonly concept: Concept;
  onClose(): void;
}

export function CardHeader(props: CardHeaderProps) {
  const { headingId, heading, term, occurrence, concept, onClose } = props;
  const t = useTranslate();
  const [explained, setExplained] = useState(false);
  const explanationId = useId();
  const wording = basisWording(concept);
  return (
    <header class="card-head">
      <h1
        id={headingId}
        ref={heading}
        tabIndex={-1}
        class={term.length > LONG_TERM ? 'long' : undefined}
        lang="zh-CN"
      >
        {term}
      </h1>
      <button type="button" class="close" aria-label={t('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
      <p class="card-facts">
        <span>{t(LEVEL_NAME[concept.level])}</span>
        <button
          type="button"
          class={`basis basis-${wording.name === 'basis_meaning_unknown' ? 'unknown' : concept.basis}`}
          title={t(wording.explanation)}
          aria-expanded={explained}
          aria-controls={explanationId}
          onClick={() => setExplained(!explained)}
        >
          <BasisSign basis={wording.name === 'basis_meaning_unknown' ? 'report' : concept.basis} />
          {t(wording.name)}
          <Icon name="chevron" />
        </button>
        {occurrence !== undefined && (
          <span class="occurrence">
            {t('written_here')} <span lang="zh-CN">{occurrence}</span>
          </span>
        )}
      </p>
      <p class="basis-explanation" id={explanationId} hidden={!explained}>
        {t(wording.explanation)}
      </p>
    </header>
  );
}
