/** What the panel shows of a page that was read. */
import { useMemo } from 'preact/hooks';
import type { Density } from '../../lib/core/settings.ts';
import { Corrections } from '../report/corrections.tsx';
import { OwnArticle, type OwnArticleActions } from '../report/own-article.tsx';
import type { Choice, KeptArticle, ReadPage } from '../report/page-status.ts';
import { paragraphKinds } from '../report/paragraph-kinds.ts';
import { ParagraphList } from '../report/paragraph-list.tsx';
import { ReportHead } from '../report/report-head.tsx';
import { SlogansChoice } from '../report/slogans-choice.tsx';
import { useTranslate } from '../translate.ts';
import { ArticleStrip } from './article-strip.tsx';
import type { TermKnowledge } from './filter-terms.ts';
import { PanelNotice } from './panel-notice.tsx';
import { PlaceAnnouncement } from './place-announcement.tsx';
import { placesOf, sloganGroups } from './places.ts';
import { SloganSection } from './slogan-section.tsx';
import { TermSection } from './term-section.tsx';
import { usePlaces } from './use-places.ts';

export interface ReadPartProps extends OwnArticleActions, TermKnowledge {
  readonly page: ReadPage;
  /** Of the report, if it is one of the reader's own articles and that is known. */
  readonly kept: KeptArticle | undefined;
  /** Undefined until they are known. */
  readonly density: Density | undefined;
  readonly slogans: boolean | undefined;
  onShowTerm(conceptId: string): void;
  onShowPlace(start: number, end: number): void;
  onChoose(reportId: string, choice: Choice): void;
  onDensity(density: Density): void;
  onSlogans(isOn: boolean): void;
  /** Where the reader writes an explanation of a slogan that has none. */
  onExplainSlogan(text: string): void;
}

export function ReadPart({ page, ...props }: ReadPartProps) {
  const t = useTranslate();
  const { report, extent } = page;
  const { notes, slogans, onShowPlace } = props;
  const isExplained = page.explaining === 'article';
  const places = usePlaces(
    useMemo(() => placesOf(page, notes), [page, notes]),
    onShowPlace,
  );
  const paragraphs = report ? paragraphKinds(report.differences) : [];
  const strip = <ArticleStrip places={places} paragraphs={paragraphs} extent={extent} />;
  return (
    <>
      {report && <ReportHead report={report}>{strip}</ReportHead>}
      {!report && isExplained && <h2 class="explained">{t('popup_explained')}</h2>}
      {!report && isExplained && strip}
      {!report && !isExplained && <PanelNotice status={page} />}
      {report && <ParagraphList report={report} onShowPlace={onShowPlace} />}
      <Corrections page={page} onChoose={props.onChoose} />
      {report?.own && <OwnArticle key={`own ${report.id}`} report={report} {...props} />}
      <PlaceAnnouncement places={places} />
      {(report || isExplained) && (
        <>
          <TermSection page={page} places={places} {...props} />
          <SloganSection
            slogans={sloganGroups(page.slogans)}
            places={places}
            onExplainSlogan={props.onExplainSlogan}
          />
          {slogans !== undefined && <SlogansChoice isOn={slogans} onSlogans={props.onSlogans} />}
        </>
      )}
    </>
  );
}
