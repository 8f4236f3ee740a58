import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';

/** Drawn beyond what is seen, so that scrolling shows no gap. */
const OVERSCAN = 10;

/** How long before its end a list is asked for more, in rows. */
const AHEAD = 30;

/** Which rows of a list are drawn. */
export interface VirtualRows {
  readonly drawn: readonly VirtualItem[];
  /** The height of all rows before and after those, in pixels. */
  readonly before: number;
  readonly after: number;
}

/** Draws the rows that are seen in a viewport, and asks for more as the end of the list comes near. */
export function useVirtualRows(props: {
  readonly viewport: RefObject<HTMLElement | null>;
  readonly count: number;
  /** In pixels. */
  readonly rowHeight: number;
  /** When it changes, the list begins at its top again. */
  readonly list: string;
  /** Called as its end comes near, and again for as long as it does not grow. */
  readonly onNearEnd: () => void;
}): VirtualRows {
  const { viewport, count, list, onNearEnd } = props;
  // The compiler leaves components of this library alone, which is what they need.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => viewport.current,
    estimateSize: () => props.rowHeight,
    overscan: OVERSCAN,
  });
  const drawn = virtualizer.getVirtualItems();
  const last = drawn.at(-1);
  const isNearEnd = count > 0 && (last?.index ?? 0) + AHEAD >= count;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, count, onNearEnd]);
  useEffect(() => {
    viewport.current?.scrollTo({ top: 0 });
  }, [viewport, list]);
  return { drawn, before: drawn[0]?.start ?? 0, after: virtualizer.getTotalSize() - (last?.end ?? 0) };
}
