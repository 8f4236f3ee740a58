import { useReducedMotion } from '@mantine/hooks';
import { type FitViewOptions, useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import type { GraphLayout } from './graph-layout.types';
import { OUTLINE_MARGIN } from './outline-graph';

const MOVE_MS = 250;

/** Below this zoom, names are illegible: the graph then starts at its centre and can be panned. */
const SMALLEST = 0.6;

/** Options to fit a layout into its frame without enlarging it. */
export const fitOptions = ({ paths }: GraphLayout): FitViewOptions => {
  const { top, sides, bottom } = OUTLINE_MARGIN;
  return { maxZoom: 1, ...(paths && { padding: { top: `${top}px`, x: `${sides}px`, bottom: `${bottom}px` } }) };
};

/**
 * Controls the viewport of the graph. When the layout or frame changes, shows the entire graph, or its centre if that would be too small.
 *
 * @returns a function that scrolls a vertex into view.
 */
export function useGraphSight(layout: GraphLayout, centre: string): (id: string) => void {
  const { fitView, getZoom, setCenter } = useReactFlow();
  const frame = useStore(({ width, height }) => `${width} ${height}`);
  const duration = useReducedMotion() ? 0 : MOVE_MS;
  const show = useCallback(
    (id: string, zoom = getZoom()) => {
      const { x = 0, y = 0 } = layout.vertices.get(id) ?? {};
      void setCenter(x + layout.size.width / 2, y + layout.size.height / 2, { zoom, duration });
    },
    [layout, duration, getZoom, setCenter],
  );
  useEffect(() => {
    void fitView({ ...fitOptions(layout), duration: 0 }).then(() => {
      if (getZoom() < SMALLEST) show(centre, SMALLEST);
    });
  }, [centre, layout, frame, fitView, getZoom, show]);
  return show;
}
