/** The ways in which every entry is photographed. */

export interface Look {
  readonly name: string;
  readonly lang: 'zh-CN' | 'en-US';
  readonly isDark: boolean;
  /** CSS pixels. */
  readonly width: number;
}

export const LOOKS: readonly Look[] = [
  { name: 'light', lang: 'zh-CN', isDark: false, width: 400 },
  { name: 'dark', lang: 'zh-CN', isDark: true, width: 400 },
  { name: 'narrow', lang: 'zh-CN', isDark: false, width: 300 },
  { name: 'english', lang: 'en-US', isDark: false, width: 400 },
];
