/** Says what has been learnt: the ticks stand elsewhere than where the reader is at that moment. */
import { useTranslate } from '../translate.ts';
import type { Gesture } from './gesture.ts';
import { STEPS } from './welcome-steps.tsx';

export function DoneAnnouncement({ done }: { readonly done: readonly Gesture[] }) {
  const t = useTranslate();
  const last = done.at(-1);
  const isAll = done.length === Object.keys(STEPS).length;
  return (
    <p class="steps-done" role="status">
      {last && <span class="unseen">{t('welcome_did', t(STEPS[last][0]))}</span>}
      {isAll && t('welcome_did_all')}
    </p>
  );
}
