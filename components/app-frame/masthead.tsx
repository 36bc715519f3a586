/** Head of a page of the extension. */
import type { ComponentChildren } from 'preact';
import { useTranslate } from '../translate.ts';
import { BrandMark } from './brand-mark.tsx';

interface MastheadProps {
  /** What the page is, beside the name of the extension. */
  readonly title: string;
  readonly children?: ComponentChildren;
}

export function Masthead({ title, children }: MastheadProps) {
  const t = useTranslate();
  return (
    <header class="masthead">
      <BrandMark />
      <h1>
        <span class="brand-name">{t('brand')}</span>
        <span class="masthead-title">{title}</span>
      </h1>
      {children !== undefined && <div class="masthead-actions">{children}</div>}
    </header>
  );
}
