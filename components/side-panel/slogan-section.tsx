/** Number slogans that no entry explains: each leads to its places, and to where the reader can explain it. */
import { useTranslate } from '../translate.ts';
import { PlaceSteps } from './place-steps.tsx';
import { keyOfSlogan, type SloganGroup } from './places.ts';
import type { Places } from './use-places.ts';

interface SloganSectionProps {
  readonly slogans: readonly SloganGroup[];
  readonly places: Places;
  /** In a new tab. */
  onExplainSlogan(text: string): void;
}

export function SloganSection({ slogans, places, onExplainSlogan }: SloganSectionProps) {
  const t = useTranslate();
  if (slogans.length === 0) return null;
  return (
    <section class="panel-slogans">
      <h2>{t('panel_slogans', String(slogans.length))}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: lists without bullets are none to Safari unless it is said */}
      <ul role="list" class="term-rows">
        {slogans.map((slogan) => (
          <SloganRow
            key={slogan.text}
            slogan={slogan}
            places={places}
            onExplain={() => onExplainSlogan(slogan.text)}
          />
        ))}
      </ul>
    </section>
  );
}

interface SloganRowProps {
  readonly slogan: SloganGroup;
  readonly places: Places;
  onExplain(): void;
}

function SloganRow({ slogan, places, onExplain }: SloganRowProps) {
  const t = useTranslate();
  const key = keyOfSlogan(slogan.text);
  const current = places.current?.key === key ? places.current : undefined;
  return (
    <li class={`term slogan${current ? ' current' : ''}`}>
      <div class="term-line">
        <button type="button" class="term-name" onClick={() => places.goOn(key, 1)}>
          <span lang="zh-CN">{slogan.text}</span>
        </button>
        <PlaceSteps
          label={slogan.text}
          count={slogan.places.length}
          current={current}
          tabIndex={0}
          onStep={(step) => places.goOn(key, step)}
        />
        <button type="button" class="text-button explain-slogan" onClick={onExplain}>
          {t('panel_explain_slogan')}
          <span class="unseen">
            {slogan.text}
            {t('opens_new_tab')}
          </span>
        </button>
      </div>
    </li>
  );
}
