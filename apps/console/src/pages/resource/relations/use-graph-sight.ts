import { useReducedMotion } from '@mantine/hooks';
import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import { type GraphLayout, VERTEX } from './layout-graph';

const MOVE_MS = 250;

/** Smaller, names cannot be read: the graph then begins at its centre, and one moves it. */
const SMALLEST = 0.6;

/**
 * What of the graph is in sight. Whenever things move, all of them, or where that would be too small, the centre.
 *
 * @returns brings a vertex into sight.
 */
export function useGraphSight({ vertices }: GraphLayout, centre: string): (id: string) => void {
  const { fitView, getZoom, setCenter } = useReactFlow();
  const duration = useReducedMotion() ? 0 : MOVE_MS;
  const show = useCallback(
    (id: string, zoom = getZoom()) => {
      const { x = 0, y = 0 } = vertices.get(id) ?? {};
      void setCenter(x + VERTEX.width / 2, y + VERTEX.height / 2, { zoom, duration });
    },
    [vertices, duration, getZoom, setCenter],
  );
  useEffect(() => {
    void fitView({ maxZoom: 1, duration: 0 }).then(() => {
      if (getZoom() < SMALLEST) show(centre, SMALLEST);
    });
  }, [centre, fitView, getZoom, show]);
  return show;
}
