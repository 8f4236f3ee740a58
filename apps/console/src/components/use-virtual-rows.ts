import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';

/** Rows rendered outside the viewport, so that scrolling shows no gaps. */
const OVERSCAN = 10;

/** How many rows before the end the next page is requested. */
const AHEAD = 30;

/** The rendered rows of a virtual list. */
export interface VirtualRows {
  readonly drawn: readonly VirtualItem[];
  /** The height of all rows before and after them, in pixels. */
  readonly before: number;
  readonly after: number;
}

/** Renders only the visible rows of a viewport, and requests more near the end of the list. */
export function useVirtualRows(props: {
  readonly viewport: RefObject<HTMLElement | null>;
  readonly count: number;
  /** In pixels. */
  readonly rowHeight: number;
  /** When it changes, the list scrolls to the top. */
  readonly list: string;
  /** Called near the end of the list, repeatedly until the list grows. */
  readonly onNearEnd: () => void;
}): VirtualRows {
  const { viewport, count, list, onNearEnd } = props;
  // eslint-disable-next-line react-hooks/incompatible-library -- the React compiler skips components that use it, as intended.
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
