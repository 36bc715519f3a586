/** What the reader can set: how terms are marked, how explanations open, how they look. */
import type { Settings } from '../../lib/core/settings.ts';
import { Loading } from '../notebook/loading.tsx';
import { Unavailable } from '../notebook/unavailable.tsx';
import { useTranslate } from '../translate.ts';
import { ChoiceRow } from './choice-row.tsx';

export interface SettingsPartProps {
  /** Undefined until they are known. */
  readonly settings: Settings | undefined;
  readonly status: 'at-rest' | 'saved' | 'failed' | 'unread';
  readonly browser: 'chrome' | 'firefox';
  onChange(changes: Partial<Settings>): void;
  onRetry(): void;
}

export function SettingsPart(props: SettingsPartProps) {
  const { settings, status, browser } = props;
  const t = useTranslate();
  if (!settings && status === 'unread') {
    return (
      <Unavailable
        heading={t('settings_unavailable')}
        advice={t('settings_unavailable_advice')}
        onRetry={props.onRetry}
      />
    );
  }
  if (!settings) return <Loading text={t('settings_loading')} />;
  return (
    <div class="settings">
      <p class="settings-status" role="status">
        {status === 'saved' && t('settings_saved')}
        {status === 'failed' && <strong>{t('settings_failed')}</strong>}
      </p>
      <MarkSettings settings={settings} onChange={props.onChange} />
      <PopoverSettings settings={settings} onChange={props.onChange} />
      <section>
        <h2>{t('settings_keys')}</h2>
        <p class="setting-help">
          {t(
            browser === 'chrome' ? 'settings_keys_chrome' : 'settings_keys_firefox',
            t('command_next_term'),
          )}
        </p>
      </section>
      <section>
        <h2>{t('settings_privacy')}</h2>
        <p class="setting-help">{t('settings_privacy_how')}</p>
      </section>
    </div>
  );
}

interface GroupProps {
  readonly settings: Settings;
  onChange(changes: Partial<Settings>): void;
}

function MarkSettings({ settings, onChange }: GroupProps) {
  const t = useTranslate();
  return (
    <section>
      <h2>{t('settings_marks')}</h2>
      <ChoiceRow
        name={t('settings_density')}
        choices={[
          ['every', 'density_every'],
          ['paragraph', 'density_paragraph'],
          ['first', 'density_first'],
        ]}
        value={settings.density}
        onChoose={(density) => onChange({ density })}
      />
      <ChoiceRow
        name={t('settings_slogans')}
        help={t('settings_slogans_help')}
        choices={[
          [false, 'settings_off'],
          [true, 'settings_on'],
        ]}
        value={settings.slogans}
        onChoose={(slogans) => onChange({ slogans })}
      />
    </section>
  );
}

function PopoverSettings({ settings, onChange }: GroupProps) {
  const t = useTranslate();
  return (
    <section>
      <h2>{t('settings_popover')}</h2>
      <ChoiceRow
        name={t('settings_delay')}
        help={t('settings_delay_help')}
        choices={[
          [150, 'settings_delay_short'],
          [500, 'settings_delay_usual'],
          [1000, 'settings_delay_long'],
          [null, 'settings_delay_click'],
        ]}
        value={settings.delay}
        onChoose={(delay) => onChange({ delay })}
      />
      <ChoiceRow
        name={t('settings_theme')}
        help={t('settings_theme_help')}
        choices={[
          ['page', 'settings_theme_page'],
          ['light', 'settings_theme_light'],
          ['dark', 'settings_theme_dark'],
        ]}
        value={settings.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      <ChoiceRow
        name={t('settings_text_size')}
        help={t('settings_text_size_help')}
        choices={[
          ['small', 'settings_text_small'],
          ['normal', 'settings_text_normal'],
          ['large', 'settings_text_large'],
          ['largest', 'settings_text_largest'],
        ]}
        value={settings.textSize}
        onChoose={(textSize) => onChange({ textSize })}
      />
    </section>
  );
}
