import type { Arrow } from './graph.types';

/** What is written at an arrow: read along it, and what chose its end; the other way round when it is pointed at. */
export function ArrowWords({ arrow }: { readonly arrow: Arrow }) {
  return (
    <>
      <title>{`The other way round: ${arrow.reverse}`}</title>
      <tspan>{arrow.label}</tspan>
      {arrow.selected && (
        <tspan x={0} dy="1.2em">
          {arrow.selected}
        </tspan>
      )}
    </>
  );
}
