/** All packs, the one with the first say first, and where another comes from. */
import { useEffect, useRef } from 'preact/hooks';
import type { PackLabel } from '../../lib/core/glossary/glossary-view.ts';
import { useNow } from '../notebook/use-now.ts';
import { useTranslate } from '../translate.ts';
import { PackCard } from './pack-card.tsx';
import { type Installing, PackFile } from './pack-file.tsx';

export interface PacksViewProps {
  readonly packs: readonly PackLabel[];
  readonly installing: Installing;
  readonly isBusy: boolean;
  onMove(packId: string, step: 1 | -1): void;
  onEnable(packId: string, isEnabled: boolean): void;
  onRemove(packId: string): void;
  onFile(file: File): void;
  onInstall(): void;
  onLeaveIt(): void;
}

export function PacksView(props: PacksViewProps) {
  const { packs, isBusy } = props;
  const t = useTranslate();
  const now = useNow();
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<HTMLElement>(null);
  const order = packs.map(({ id }) => id).join(' ');

  useEffect(() => {
    // A card that is moved in the document loses the focus in it; one that went away, too.
    const button = pressed.current;
    pressed.current = null;
    if (button) (button.isConnected ? button : list.current)?.focus();
  }, [order]);

  const remembering = (work: () => void) => () => {
    pressed.current = document.activeElement as HTMLElement | null;
    work();
  };
  return (
    <div class="packs-view">
      <p class="entry-note">{t(packs.length > 1 ? 'pack_order_how' : 'pack_one_how')}</p>
      <ol class="packs" ref={list} tabIndex={-1}>
        {packs.map((pack, index) => (
          <li key={pack.id}>
            <PackCard
              pack={pack}
              place={placeOf(index, packs.length)}
              now={now}
              isBusy={isBusy}
              onMove={(step) => remembering(() => props.onMove(pack.id, step))()}
              onEnable={(isEnabled) => props.onEnable(pack.id, isEnabled)}
              onRemove={remembering(() => props.onRemove(pack.id))}
            />
          </li>
        ))}
      </ol>
      <PackFile
        state={props.installing}
        packs={packs}
        onFile={props.onFile}
        onInstall={props.onInstall}
        onLeaveIt={props.onLeaveIt}
        onEnable={(packId) => props.onEnable(packId, true)}
      />
    </div>
  );
}

function placeOf(index: number, count: number): 'only' | 'first' | 'middle' | 'last' {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'middle';
}
