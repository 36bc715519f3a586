/** What the shapes of the picture stand for, and how many there are of each: its alternative in words. */
import type { VNode } from 'preact';
import { useTranslate } from '../translate.ts';
import { NoteSlip } from './note-slip.tsx';
import type { Place } from './places.ts';

interface StripLegendProps {
  readonly places: readonly Place[];
  readonly hasParagraphs: boolean;
}

export function StripLegend({ places, hasParagraphs }: StripLegendProps) {
  const t = useTranslate();
  const slogans = places.filter(({ isSlogan }) => isSlogan).length;
  const notes = places.filter(({ hasNote }) => hasNote).length;
  return (
    <ul class="strip-legend">
      <Sign of={<path class="legend-tick" d="M4 1v10" />}>
        {t('strip_terms', String(places.length - slogans))}
      </Sign>
      {notes > 0 && (
        <li>
          <NoteSlip />
          {t('strip_notes', String(notes))}
        </li>
      )}
      {slogans > 0 && (
        <Sign of={<circle class="legend-slogan" cx="4" cy="7" r="1.5" />}>
          {t('strip_slogans', String(slogans))}
        </Sign>
      )}
      {hasParagraphs && (
        <Sign of={<path class="legend-paragraph" d="M0 2h8v8h-8z" />}>{t('strip_paragraphs')}</Sign>
      )}
    </ul>
  );
}

function Sign({ of, children }: { readonly of: VNode; readonly children: string }) {
  return (
    <li>
      <svg class="legend-sign" viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
        {of}
      </svg>
      {children}
    </li>
  );
}
