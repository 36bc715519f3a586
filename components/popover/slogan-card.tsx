/** A number slogan that no entry explains: what the page says of it, and room for the reader's explanation. */
import { useId, useRef } from 'preact/hooks';
import { useTranslate } from '../translate.ts';
import { CardFrame } from './card-frame.tsx';
import { CardHead } from './card-head.tsx';
import { ExplainForm, type ExplanationControls } from './explain-form.tsx';
import { HideButton, type HidingControls, hidingMessage } from './hide-button.tsx';
import { ListedSection } from './listed-section.tsx';
import { LookUpList } from './look-up-list.tsx';
import { PageSentence } from './page-sentence.tsx';
import type { PlacedText } from './placed-text.ts';
import type { WindowControls } from './window-tools.tsx';

export interface SloganCardProps {
  readonly slogan: string;
  readonly placed: PlacedText;
  readonly reportTitle?: string | undefined;
  readonly explanation: ExplanationControls;
  readonly hiding: HidingControls;
  readonly controls: WindowControls;
}

export function SloganCard(props: SloganCardProps) {
  const { slogan, placed, hiding } = props;
  const t = useTranslate();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const hidden = hidingMessage(hiding);
  return (
    <CardFrame
      headingId={headingId}
      heading={heading}
      body={body}
      subject={slogan}
      scroll={0}
      isBusy={false}
      head={
        <CardHead headingId={headingId} heading={heading} term={slogan} controls={props.controls}>
          <p class="card-facts">{t('slogan_unknown')}</p>
        </CardHead>
      }
      foot={
        <footer class="card-note">
          <ExplainForm {...props.explanation} />
        </footer>
      }
    >
      <p class="definition">{t('slogan_unknown_explained')}</p>
      <ListedSection items={placed.listed} onShow={placed.onShow} />
      <PageSentence
        sentence={placed.sentence}
        place={placed.place}
        reportTitle={props.reportTitle}
        onStep={placed.onStep}
      />
      <LookUpList term={slogan} />
      <section class="actions" aria-label={t('popover_actions')}>
        <HideButton hiding={hiding} what="slogan" />
        <p class="said" aria-live="polite">
          {hidden !== undefined && <span>{t(hidden)}</span>}
        </p>
      </section>
    </CardFrame>
  );
}
