/** Where the reader corrects what was recognised: for this page only, remembered, and to be taken back at any time. */
import { useTranslate } from '../translate.ts';
import type { Choice, ReadPage, ReportLabel } from './page-status.ts';

interface CorrectionsProps {
  readonly page: Pick<ReadPage, 'report' | 'candidates' | 'refused'>;
  onChoose(reportId: string, choice: Choice): void;
}

export function Corrections({ page, onChoose }: CorrectionsProps) {
  const t = useTranslate();
  const { report, candidates, refused } = page;
  if (!report && candidates.length === 0 && refused.length === 0) return null;
  return (
    <section class="corrections" aria-label={t('correction_heading')}>
      {report &&
        (report.claimed ? (
          <Correction
            key={`claimed ${report.id}`}
            text={t('correction_claimed')}
            button={t('correction_unclaim')}
            onClick={() => onChoose(report.id, 'none')}
          />
        ) : (
          <p key={`found ${report.id}`} class="correction refuse">
            <button type="button" class="text-button" onClick={() => onChoose(report.id, 'never')}>
              {t('correction_refuse')}
            </button>
            <span>{t('correction_refuse_how')}</span>
          </p>
        ))}
      {candidates.map((one) => (
        <Correction
          key={`candidate ${one.id}`}
          text={t('correction_candidate', one.title)}
          button={t('correction_claim')}
          about={one}
          onClick={() => onChoose(one.id, 'always')}
        />
      ))}
      {refused.map((one) => (
        <Correction
          key={`refused ${one.id}`}
          text={t('correction_refused', one.title)}
          button={t('correction_restore')}
          about={one}
          onClick={() => onChoose(one.id, 'none')}
        />
      ))}
    </section>
  );
}

interface CorrectionProps {
  readonly text: string;
  readonly button: string;
  /** Told to those who hear the button without the text. */
  readonly about?: ReportLabel;
  onClick(): void;
}

function Correction({ text, button, about, onClick }: CorrectionProps) {
  const t = useTranslate();
  return (
    <p class="correction">
      <span>{text}</span>
      <button type="button" class="text-button" onClick={onClick}>
        {button}
        {about && <span class="unseen">{t('title_quoted', about.title)}</span>}
      </button>
    </p>
  );
}
